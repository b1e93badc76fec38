/// Shapes of broken structure that mail libraries are known to get wrong: no crash, no lost text.

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "tests/shown.hpp"

using namespace warmline;
using namespace std::string_literals;

namespace {

const char* shown(PartKind kind) {
    constexpr const char* names[] = {"plain", "html", "mjml", "container", "message", "attachment"};
    return names[static_cast<int>(kind)];
}

/// Leaf bodies, "kind(body)", in order.
std::string leaves(const std::string& mail) {
    const Message message = read_message(mail);
    std::string out;
    for (const Part& part : message.parts) {
        if (part.kind == PartKind::container || part.kind == PartKind::message) continue;
        if (!out.empty()) out += ' ';
        out += std::string(shown(part.kind)) + "(" + std::string(part.body.of(mail)) + ")";
    }
    return out;
}

std::string codes(const std::string& mail) {
    std::string out;
    for (const Problem& problem : read_message(mail).problems) {
        if (!out.empty()) out += ' ';
        out += problem.code;
    }
    return out;
}

const std::string mixed = "Content-Type: multipart/mixed; boundary=B\n\n";
const std::string inner = "Content-Type: multipart/alternative; boundary=I\n\n";

}  // namespace

TEST_CASE("parts are found and broken structure loses no text") {
    struct Row {
        std::string mail, leaves, codes;
    };

    for (const Row& row : std::vector<Row>{
             {mixed + "--B\n\na\n--B\n\nb\n--B--\n", "plain(a) plain(b)", ""},
             {mixed + "pre\n--B\n\na\n--B--\nepilogue\n", "plain(a)", ""},
             {mixed + "--B\r\n\r\na\r\n--B--", "plain(a)", ""},
             // the close is missing, inside and outside
             {mixed + "--B\n\na\n--B\n\nb\n", "plain(a) plain(b\n)", "unclosed-multipart"},
             {mixed + "--B\n" + inner + "--I\n\na\n--B\n\nb\n--B--\n", "plain(a) plain(b)",
              "unclosed-multipart"},
             {mixed + "--B\n" + inner + "--I\n\na\n--B--\n", "plain(a)", "unclosed-multipart"},
             // boundaries in the middle of a line, as prefix, padded
             {mixed + "--B\n\nprice 5 --B cheap\n--Bextra\n --B\n--B--\n",
              "plain(price 5 --B cheap\n--Bextra\n --B)", ""},
             {mixed + "--B  \t\nContent-Type: text/html\n\na\n--B-- \n", "html(a)", ""},
             {"Content-Type: multipart/mixed; boundary=\"B \"\n\n--B\n\na\n--B--\n", "plain(a)",
              ""},
             {mixed + "--B\n\na\n--B-\n--B---\n--B--\n", "plain(a\n--B-\n--B---)", ""},
             // no boundary, or the wrong one
             {"Content-Type: multipart/mixed\n\nHallo\n-- \nPetra\n", "plain(Hallo\n-- \nPetra\n)",
              "boundary-not-found"},
             {"Content-Type: multipart/mixed\n\n--X\nContent-Type: text/html\n\na\n--X--\n",
              "html(a)", "missing-boundary"},
             {mixed + "--X\nContent-Type: text/html\n\na\n--X--\n", "html(a)", "wrong-boundary"},
             {mixed + "Hallo\n", "plain(Hallo\n)", "boundary-not-found"},
             {mixed + "--B\n" + inner + "Hallo\n--B\n\nb\n--B--\n", "plain(Hallo) plain(b)",
              "boundary-not-found"},
             // boundaries that are used twice, closed too early, doubled or at the very end
             {mixed + "--B\n" +
                  "Content-Type: multipart/alternative; "
                  "boundary=B\n\n--B\n\na\n--B--\n--B\n\nb\n--B--\n",
              "plain(a) plain(b)", ""},
             {mixed + "--B\n\na\n--B--\n--B\n\nb\n--B--\n", "plain(a) plain(b)",
              "part-after-close"},
             {mixed + "--B\n--B\n\na\n--B--\n", "plain(a)", ""},
             {mixed + "--B\n\na\n--B\n", "plain(a)", "unclosed-multipart"},
             {mixed + "--B--\n", "", "no-text"},
             {mixed + "--B\n--B--\n", "", "no-text"},
             // headers of parts
             {mixed + "--B\nContent-Type: text/html\n--B\n\nb\n--B--\n", "html() plain(b)", ""},
             {mixed + "--B\nHallo, kein Kopf\n\nText\n--B--\n", "plain(Hallo, kein Kopf\n\nText)",
              ""},
             {mixed + "--B\nContent-Type: text/html\n<p>a\n--B--\n", "html(<p>a)",
              "header-without-end"},
             {mixed + "--B\nContent-Type: text/html\n \n<p>a\n--B--\n", "html(<p>a)", ""},
             {mixed + "--B\nContent-Type: text/html\nContent-Type: text/plain\n\na\n--B--\n",
              "html(a)", ""},
             {mixed + "--B\n\n\r--B--\n", "plain(\r--B--\n)", "unclosed-multipart"},
             // line ends
             {"Content-Type: multipart/mixed; boundary=B\r\r--B\r\ra\rb\r--B--\r", "plain(a\rb)",
              ""},
             {"Subject: x\r\rHallo\rWelt\r", "plain(Hallo\rWelt\r)", ""},
             // attached messages
             {mixed + "--B\nContent-Type: message/rfc822\n\nSubject: s\n\nx\n--B--\n", "plain(x)",
              ""},
             {mixed + "--B\nContent-Type: message/rfc822\n\nFrom a Fri Jun 12 10:30:00 "
                      "2026\nSubject: s\n\nx\n--B--\n",
              "plain(x)", ""},
             {mixed + "--B\nContent-Type: message/rfc822\n\n--B--\n", "plain()", ""},
             {mixed + "--B\nContent-Type: message/rfc822\nContent-Transfer-Encoding: "
                      "base64\n\nU3ViamVjdDogeA==\n--B--\n",
              "attachment(U3ViamVjdDogeA==)", "no-text"},
             {"Content-Type: multipart/digest; boundary=B\n\n--B\n\nSubject: s\n\nx\n--B--\n",
              "plain(x)", ""},
             {"Content-Type: application/pkcs7-mime\n\nx\n", "attachment(x\n)", "encrypted"},
             // no structure at all
             {"", "plain()", ""},
             {"Hallo\n", "plain(Hallo\n)", ""},
             {"\n\nHallo\n", "plain(\nHallo\n)", ""},
             {"From: a@x\nSubject: s", "plain()", ""},
             {"From: a@x\nHallo Welt\nmehr\n", "plain(Hallo Welt\nmehr\n)", "header-without-end"},
             {"From: a@x\nkein Feld\nSubject: s\n\nHallo\n", "plain(Hallo\n)", "header-junk"},
             {"\xEF\xBB\xBFSubject: s\n\nx", "plain(x)", ""},
             {"\n \nSubject: s\n\nx", "plain(x)", ""},
             {"From a@x Fri Jun 12 10:30:00 2026\nSubject: s\n\nx", "plain(x)", ""},
             {">From a@x Fri Jun 12 10:30:00 2026\nSubject: s\n\nx", "plain(x)", ""},
             {"Sub\0ject: s\nX: \0\0\n\na\0b"s, "plain(Sub\0ject: s\nX: \0\0\n\na\0b)"s, ""},
             {"Betreff\xC3\xBC: s\n\nx", "plain(x)", ""},
             {"Subject: s\n\nbegin 644 x.txt\n#86)C\n`\nend\n",
              "plain(begin 644 x.txt\n#86)C\n`\nend\n)", ""},
         }) {
        CAPTURE(row.mail);
        CHECK(leaves(row.mail) == row.leaves);
        CHECK(codes(row.mail) == row.codes);
    }
}

TEST_CASE("NUL in a header ends no value") {
    const std::string mail = "Subject: a\0b\nX-A: c\n\nx"s;
    CHECK(read_message(mail).subject == "a\0b"s);
    CHECK(read_message(mail).fields.size() == 2);
}

TEST_CASE("what a part is depends on its type, its disposition and its place") {
    struct Row {
        const char* headers;
        const char* kind;
    };

    for (const auto& [headers, kind] : std::vector<Row>{
             {"", "plain"},
             {"Content-Type: text/plain\n", "plain"},
             {"Content-Type: TEXT/HTML\n", "html"},
             {"Content-Type: application/xhtml+xml\n", "html"},
             {"Content-Type: text/markdown\n", "plain"},
             {"Content-Type: text/unheard-of\n", "plain"},
             {"Content-Type: text/calendar\n", "attachment"},
             {"Content-Type: text/csv\n", "attachment"},
             {"Content-Type: application/pdf\n", "attachment"},
             {"Content-Type: text/plain; name=x.txt\n", "attachment"},
             {"Content-Disposition: attachment\n", "attachment"},
             {"Content-Disposition: inline; filename=x.txt\n", "attachment"},
             {"Content-Disposition: inline\n", "plain"},
             {"Content-Disposition: whatever\n", "attachment"},
             {"Content-Type: garbage\n", "plain"},
         }) {
        CAPTURE_BOUND(headers);
        const std::string mail = mixed + "--B\n\na\n--B\n" + headers + "\nx\n--B--\n";
        const Message message = read_message(mail);
        REQUIRE(message.parts.size() == 3);
        CHECK(shown(message.parts[2].kind) == std::string(kind));
    }
    CHECK(leaves("Content-Type: text/plain; name=x.txt\n\nHallo\n") == "plain(Hallo\n)");
    CHECK(leaves("Content-Type: multipart/alternative; boundary=B\n\n--B\n\na\n--B\nContent-Type: "
                 "text/html; name=b.html\n\nb\n--B--\n") == "plain(a) html(b)");
}

TEST_CASE("attachments are what a reader would call so") {
    const std::string mail =
        mixed +
        "--B\nContent-Type: multipart/related; boundary=I\n\n--I\nContent-Type: text/html\n\n<img "
        "src=cid:a>\n"
        "--I\nContent-Type: image/png; name=logo.png\nContent-ID: <a>\nContent-Transfer-Encoding: "
        "base64\n\niVBORw0K\n--I--\n"
        "--B\nContent-Type: application/pdf\nContent-Disposition: attachment; "
        "filename=Angebot.pdf\n"
        "Content-Transfer-Encoding: base64\n\nAAAAAAAA\nAAAAAAAA\nAAA=\n"
        "--B\nContent-Type: application/pgp-signature; name=signature.asc\n\nxxx\n--B--\n";
    const Message message = read_message(mail);
    REQUIRE(message.attachments.size() == 2);
    CHECK(message.attachments[0].name == "logo.png");
    CHECK(message.attachments[0].inlined);
    CHECK(message.attachments[1].name == "Angebot.pdf");
    CHECK(message.attachments[1].size == 14);
    CHECK_FALSE(message.attachments[1].inlined);
}
