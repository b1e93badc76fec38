#include "linter/intake/intake.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "folder.hpp"
#include "linter/intake/file_bytes.hpp"
#include "linter/intake/input_kind.hpp"
#include "linter/intake/mbox.hpp"

using namespace warmline;

namespace {

constexpr std::string_view mail = "From: a@x\nSubject: s\n\nHallo\n";

/// "name kind" of every message, "name !code" of every problem, in order; names relative to
/// `folder`.
std::vector<std::string> drawn(const std::vector<std::string>& paths, const std::string& folder,
                               const IntakeOptions& options = {}) {
    Intake intake(paths, options);
    ReadBuffer buffer;
    std::vector<std::string> out;
    while (const auto delivery = intake.next(buffer)) {
        if (delivery->passed_over) continue;
        std::string path =
            delivery->message ? delivery->message->path : delivery->message.problem().where;
        if (path.starts_with(folder + "/")) path = path.substr(folder.size() + 1);
        if (!delivery->message) {
            CHECK_FALSE(delivery->message.problem().remedy.empty());
            out.push_back(path + " !" + delivery->message.problem().code);
            continue;
        }
        constexpr const char* kinds[] = {"mail", "html", "mjml", "text"};
        out.push_back(path + " " + kinds[static_cast<int>(delivery->message->kind)]);
    }
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder gives its mails and templates, sorted, and nothing else") {
    const TestFolder folder;
    folder.put("b/message.eml", mail);
    folder.put("b/findings.txt", "verdict: send\n");
    folder.put("b/people.csv", "name\nPetra\n");
    folder.put("a/template.html", "<p>Hallo</p>");
    folder.put("a/template.mjml", "<mjml></mjml>");
    folder.put("a/text.txt", "Hallo {{name}}");
    folder.put("a/saved.txt", mail);
    folder.put("README.md", "# Mails\nFrom: us\nTo: you\n");
    folder.put("logo.png", "\x89PNG");
    folder.put("003.1", mail);
    folder.put("notes", "remember the milk");
    folder.put("program", std::string_view("\x7F"
                                           "ELF\0\0",
                                           6));
    folder.put("leer", "");
    folder.put(".git/config.eml", mail);
    folder.put("node_modules/x.html", "<p>");
    CHECK(drawn({folder.string()}, folder.string()) ==
          Lines{"003.1 mail", "a/saved.txt mail", "a/template.html html", "a/template.mjml mjml",
                "a/text.txt text", "b/message.eml mail"});
}

TEST_CASE("templates of engines are read as what the name before the ending, or the text, says") {
    const TestFolder folder;
    folder.put("a.html.twig", "{% set x = 1 %}\n<p>Hallo {{ name }}</p>");
    folder.put("b.html.twig", "Hallo {{ name }},\n\nIhre Bestellung ist da.\n");
    folder.put("c.txt.twig", "Hallo <name>");
    folder.put("d.mjml.liquid", "<mjml></mjml>");
    folder.put("e.hbs", "Hallo {{name}}");
    folder.put("f.erb", "<table><tr><td>Hallo <%= name %></td></tr></table>");
    CHECK(drawn({folder.string()}, folder.string()) ==
          Lines{"a.html.twig html", "b.html.twig text", "c.txt.twig text", "d.mjml.liquid mjml",
                "e.hbs text", "f.erb html"});
}

TEST_CASE("what a path named by the user cannot give is told") {
    const TestFolder folder;
    const std::string empty = folder.put("empty.eml", "");
    const std::string table = folder.put("people.csv", "name\nPetra\n");
    const std::string binary = folder.put("x.bin", std::string_view("a\0b", 3));
    const std::string bare = folder.put("bare.eml", "Hallo zusammen\n");
    const std::string outlook = folder.put("x.msg", "\xD0\xCF\x11\xE0\xA1\xB1");
    const std::string good = folder.put("good.eml", mail);
    std::filesystem::create_directories(folder.path / "hollow");
    CHECK(drawn({empty, table, folder.string() + "/missing.eml", good, binary, bare, outlook,
                 folder.string() + "/hollow"},
                folder.string()) == Lines{"empty.eml !empty", "people.csv !not-a-mail",
                                          "missing.eml !no-such-file", "good.eml mail",
                                          "x.bin !not-a-mail", "bare.eml !not-a-mail",
                                          "x.msg !not-a-mail", "hollow !no-mail"});
}

TEST_CASE("a mail with a promising name that holds none is told inside folders too") {
    const TestFolder folder;
    folder.put("broken.eml", "no header here\n");
    folder.put("empty.eml", "");
    CHECK(drawn({folder.string()}, folder.string()) ==
          Lines{"broken.eml !not-a-mail", "empty.eml !empty"});
}

TEST_CASE("what a folder holds under a mail's name and cannot be read is told") {
    const TestFolder folder;
    folder.put("letter.eml", mail);
    folder.put("outbox.mbox.gz", "\x1F\x8B\x08");
    folder.put("sources.tar.gz", "\x1F\x8B\x08");
    std::filesystem::create_symlink("loop.eml", folder.path / "loop.eml");
    std::filesystem::create_symlink("nowhere", folder.path / "picture.png");
    REQUIRE(::mkfifo((folder.path / "pipe.eml").c_str(), 0600) == 0);
    REQUIRE(::mkfifo((folder.path / "pipe").c_str(), 0600) == 0);
    CHECK(drawn({folder.string()}, folder.string()) ==
          Lines{"letter.eml mail", "loop.eml !unreadable", "outbox.mbox.gz !not-a-mail",
                "pipe.eml !not-a-file"});
}

TEST_CASE("what is no text says what it is and what to do") {
    const auto told = [](std::string_view bytes) {
        CHECK_FALSE(recognise(NamePromise::text, bytes));
        const auto problem = not_a_mail("x.txt", bytes);
        return problem.what + "; " + problem.remedy;
    };
    CHECK(told("\x1F\x8B\x08\x08mail") == "is packed with gzip; unpack it first");
    CHECK(told("PK\x03\x04letter") ==
          "is a zip archive or an Office document; unpack it, or save its text as .html or .txt");
    CHECK(told("\xFF\xD8\xFF\xE0") == "is a picture; write as text what it says, and check that");
    CHECK(told("%PDF-1.7\n") == "is a PDF; save its text as .html or .txt");
    CHECK(told({"H\0a\0l\0l\0o\0 \0K\0i\0m\0", 18}) ==
          "is text in UTF-16 without a byte order mark; save it as UTF-8");
    CHECK(told({"\1\0\0\0\0\2\0\0\0\0", 10}) ==
          "is a binary file, not a mail; warmline reads .eml, mbox, .html, .mjml and .txt files");
    CHECK(not_a_mail("x.txt", "").what == "is empty");
}

TEST_CASE("a mail of exactly the limit is read, one byte more is refused") {
    const TestFolder folder;
    const std::string path = folder.put("x.eml", mail);
    IntakeOptions options;
    options.limits.bytes = mail.size();
    CHECK(drawn({path}, folder.string(), options) == Lines{"x.eml mail"});
    options.limits.bytes = mail.size() - 1;
    CHECK(drawn({path}, folder.string(), options) == Lines{"x.eml !too-large"});
}

TEST_CASE("what has no end is read to its limit") {
    CHECK(drawn({"/dev/zero"}, "/dev") == Lines{"zero !too-large"});
    IntakeOptions options;
    options.stream_bytes = 1000;
    CHECK(drawn({"/dev/zero"}, "/dev", options) == Lines{"zero !too-large"});
}

TEST_CASE("folders are followed to their limit and no further") {
    const TestFolder folder;
    folder.put("a/x.eml", mail);
    folder.put("a/b/y.eml", mail);
    IntakeOptions options;
    options.folder_depth = 1;
    CHECK(drawn({folder.string()}, folder.string(), options) ==
          Lines{"a/b !limit-folders", "a/x.eml mail"});
    options.folder_depth = 2;
    CHECK(drawn({folder.string()}, folder.string(), options) ==
          Lines{"a/b/y.eml mail", "a/x.eml mail"});
}

TEST_CASE("links in circles end") {
    const TestFolder folder;
    folder.put("a/x.eml", mail);
    std::filesystem::create_directory_symlink(folder.path, folder.path / "a" / "loop");
    std::filesystem::create_symlink(folder.path / "a" / "x.eml", folder.path / "a" / "y.eml");
    CHECK(drawn({folder.string()}, folder.string()) == Lines{"a/x.eml mail", "a/y.eml mail"});
}

TEST_CASE("a Maildir gives what is in cur and new, and its subfolders") {
    const TestFolder folder;
    folder.put("cur/1:2,S", mail);
    folder.put("new/2", "Subject: x\n\nneu\n");
    folder.put("tmp/3", mail);
    folder.put("dovecot-uidlist", "3 V1\n");
    folder.put(".Sent/cur/4:2,S", mail);
    folder.put(".Sent/new/5", mail);
    folder.put(".cache/x.eml", mail);
    CHECK(drawn({folder.string()}, folder.string()) ==
          Lines{".Sent/cur/4:2,S mail", ".Sent/new/5 mail", "cur/1:2,S mail", "new/2 mail"});
}

TEST_CASE("an mbox is cut at its From lines, positions are those of the file") {
    const std::string_view box =
        "From a@x Fri Jun 12 10:30:00 2026\nFrom: a@x\nSubject: eins\n\nHallo\n>From mir\n\nFrom "
        "here on text\nmehr\n\n"
        "From b@y Fri Jun 12 10:31:00 2026\nFrom: b@y\nSubject: zwei\n\nText\n"
        "From c@z Fri Jun 12 10:32:00 2026\nFrom: c@z\n\n";
    const TestFolder folder;
    for (const char* name : {"box.mbox", "box", "sent"}) {
        CAPTURE(name);
        const std::vector<std::string> paths{folder.put(name, box)};
        Intake intake(paths);
        CHECK(intake.files() == 1);
        ReadBuffer buffer;
        std::vector<RawMessage> messages;
        while (const auto delivery = intake.next(buffer)) {
            REQUIRE(delivery->message);
            CHECK(delivery->index == messages.size());
            CHECK(delivery->last == (delivery->index == 2));
            messages.push_back(*delivery->message);
        }
        REQUIRE(messages.size() == 3);
        constexpr const char* subjects[] = {"eins", "zwei", ""};
        constexpr std::size_t first_lines[] = {2, 12, 17};
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(read(messages[i]).subject == subjects[i]);
            CHECK(messages[i].index == i);
            CHECK(messages[i].first_line == first_lines[i]);
            CHECK(box.substr(messages[i].offset, messages[i].bytes.size()) == messages[i].bytes);
            CHECK(messages[i].bytes.starts_with("From: "));
        }
        CHECK(messages[0].bytes.ends_with("From here on text\nmehr\n\n"));
    }
}

TEST_CASE("an .eml with a From line in front is one mail") {
    const TestFolder folder;
    const std::string path = folder.put("x.eml",
                                        "From a@x Fri Jun 12 10:30:00 2026\nFrom: a@x\nSubject: "
                                        "s\n\n\nFrom b@y Fri Jun 12 10:30:00 2026\nSubject: t\n\n");
    CHECK(drawn({path}, folder.string()) == Lines{"x.eml mail"});
}

TEST_CASE("large files are mapped, small ones read, and both say the same") {
    const TestFolder folder;
    for (const std::size_t size : {small_file - 1, small_file, small_file + 1, 4 * small_file}) {
        std::string content(mail);
        content.resize(size, 'x');
        const std::string path = folder.put("x.eml", content);
        std::vector<char> buffer;
        const auto bytes = read_file(path, buffer, 1u << 30);
        REQUIRE(bytes);
        CHECK(bytes->bytes == content);
        CHECK((bytes->owner != nullptr) == (size > small_file));
    }
}

TEST_CASE("threads together draw each message once") {
    const TestFolder folder;
    std::string box;
    for (int i = 0; i < 500; ++i)
        box += "From a@x Fri Jun 12 10:30:00 2026\nFrom: a@x\nSubject: " + std::to_string(i) +
               "\n\nHallo\n\n";
    folder.put("a.mbox", box);
    for (int i = 0; i < 200; ++i)
        folder.put("m" + std::to_string(i) + ".eml", mail);
    folder.put("z.mbox", box);

    const std::vector<std::string> paths{folder.string()};
    Intake intake(paths);
    std::vector<std::vector<std::pair<std::size_t, std::size_t>>> seen(4);
    std::vector<std::size_t> lasts(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                ReadBuffer buffer;
                while (const auto delivery = intake.next(buffer)) {
                    seen[t].emplace_back(delivery->file, delivery->index);
                    lasts[t] += delivery->last ? 1u : 0u;
                }
            });
    }
    std::set<std::pair<std::size_t, std::size_t>> all;
    std::size_t count = 0, last = 0;
    for (std::size_t t = 0; t < 4; ++t) {
        all.insert(seen[t].begin(), seen[t].end());
        count += seen[t].size();
        last += lasts[t];
    }
    CHECK(count == 1200);
    CHECK(all.size() == 1200);
    CHECK(last == intake.files());
}
