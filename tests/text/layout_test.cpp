#include "linter/text/layout.hpp"

#include <doctest/doctest.h>

#include "tests/shown.hpp"
#include "tests/text/laid_out.hpp"

namespace warmline {
namespace {

constexpr std::string_view alternative =
    "From: =?utf-8?Q?J=C3=BCrgen_Kurz?= <j@firma.example>\n"
    "Reply-To: \"Kurz, Team\" <t@firma.example>\n"
    "Subject: =?utf-8?B?R3LDvMOfZQ==?= aus\n =?utf-8?Q?K=C3=B6ln?=\n"
    "MIME-Version: 1.0\n"
    "Content-Type: multipart/alternative; boundary=b\n\n"
    "--b\nContent-Type: text/plain; charset=utf-8\n\nHallo\n\nEbene\n"
    "--b\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: "
    "quoted-printable\n\n"
    "<p>Gr=FC=DFe</p><p>aus=\n K=F6ln</p>\n--b--\n";

TEST_CASE("a mail is read header first, then the HTML, then its plain twin") {
    const Layout layout = mail(alternative);
    CHECK(shown(layout) ==
          "from: Jürgen Kurz <j@firma.example> | reply_to: Kurz, Team <t@firma.example> | "
          "subject: Grüße aus Köln | Grüße | aus Köln | alternative: Hallo | alternative: Ebene");
    CHECK(layout.from_html);
    CHECK(layout.body_part == 2);
}

TEST_CASE("places lead back to the bytes of the file") {
    const Layout layout = mail(alternative);
    const auto source_of = [&](std::string_view word) {
        const auto at = static_cast<std::uint32_t>(layout.text.find(word));
        return layout.origins.source({at, at + static_cast<std::uint32_t>(word.size())})
            .of(alternative);
    };
    CHECK(source_of("Jürgen") == "J=C3=BCrgen");
    CHECK(source_of("Köln") == "K=C3=B6ln");
    CHECK(source_of("Grüße\naus") == "Gr=FC=DFe</p><p>aus");
    CHECK(source_of("Ebene") == "Ebene");
    CHECK(source_of("Kurz, Team") == "Kurz, Team");
}

TEST_CASE("the body is chosen as mail programs choose it") {
    struct Pair {
        std::string_view mail, shown;
    };

    constexpr Pair pairs[] = {
        {"Subject: leer\n\n", "subject: leer"},
        {"Content-Type: text/plain\n\nHallo", "Hallo"},
        {"Content-Type: multipart/alternative; boundary=b\n\n--b\n\nnur eben\n--b--\n", "nur eben"},
        {"Content-Type: multipart/mixed; boundary=b\n\n--b\n\neins\n--b\n\nzwei\n--b--\n",
         "eins | zwei"},
        {"Content-Type: multipart/mixed; boundary=b\n\n--b\n\neins\n"
         "--b\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment; "
         "filename=a.txt"
         "\n\nAnhang\n--b--\n",
         "eins"},
        {"Content-Type: multipart/alternative; boundary=a\n\n--a\n\neben\n"
         "--a\nContent-Type: multipart/related; boundary=r\n\n"
         "--r\nContent-Type: text/html\n\n<p>reich</p>\n--r--\n--a--\n",
         "reich | alternative: eben"},
        {"Content-Type: multipart/mixed; boundary=m\n\n--m\n\nsiehe unten\n"
         "--m\nContent-Type: message/rfc822\n\nFrom: =?utf-8?Q?J=C3=BCrgen?= <j@x.example>\n"
         "Subject: Frage\nContent-Type: text/plain\n\nwann?\n> zitiert\n--m--\n",
         "siehe unten | >From: Jürgen <j@x.example> | >Subject: Frage | >wann? | >>zitiert"},
    };
    for (const auto& [bytes, expected] : pairs) {
        CAPTURE_BOUND(bytes);
        CHECK(shown(mail(bytes)) == expected);
    }
}

TEST_CASE("an HTML part without a charset is read in the one it names itself") {
    CHECK(
        shown(mail("Content-Type: text/html\n\n<meta http-equiv=Content-Type content=\"text/html; "
                   "charset=iso-8859-5\">\xBC\xD8\xE0")) == "Мир");
}

TEST_CASE("text beyond the limit is left out and told") {
    TextOptions options;
    options.limits.text_bytes = 8;
    constexpr std::string_view bytes =
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n12345\n--b\n\n67890\n--b--\n";
    const Message message = read_message(bytes);
    const Layout cut = lay_out(message, options);
    CHECK(shown(cut) == "12345 | 678");
    REQUIRE(cut.problems.size() == 1);
    CHECK(cut.problems[0].code == "limit-text-bytes");
    options.limits.text_bytes = 10;
    CHECK(shown(lay_out(message, options)) == "12345 | 67890");
    CHECK(lay_out(message, options).problems.empty());
}

TEST_CASE("decomposed letters are one word with composed ones, wherever they come from") {
    const Layout layout = mail(
        "Subject: =?utf-8?Q?Gru=CC=88=C3=9Fe?=\n\nGru\xCC\x88\xC3\x9F"
        "e");
    CHECK(shown(layout) == "subject: Grüße | Grüße");
}

}  // namespace
}  // namespace warmline
