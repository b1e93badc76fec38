#include "linter/text/plain_layout.hpp"

#include <doctest/doctest.h>

#include "linter/text/plain_line.hpp"
#include "tests/shown.hpp"
#include "tests/text/laid_out.hpp"

namespace warmline {
namespace {

struct Pair {
    std::string_view text, shown;
};

TEST_CASE("plain text falls into the paragraphs its writer meant") {
    constexpr Pair pairs[] = {
        {"", ""},
        {"\n\n \n", ""},
        {"eins\nzwei\n\ndrei\n", "eins\\nzwei | drei"},
        {"eins\r\nzwei\r\n\r\ndrei", "eins\\nzwei | drei"},
        {"eins\rzwei\r\rdrei", "eins\\nzwei | drei"},
        {"  eingerückt\t\n\tmit Tab\tdazwischen", "eingerückt\\nmit Tab dazwischen"},
        {"eins\n\xC2\xA0\nzwei", "eins | zwei"},
        {"10\xC2\xA0%, zeit\xC2\xADnah\xE2\x80\x8B, \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB",
         "10 %, zeitnah, \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB"},
        {"neu\n> alt\n> älter\n>> ganz alt\nwieder neu",
         "neu | >alt\\nälter | >>ganz alt | wieder neu"},
        {"> > a\n>\n> b", ">>a | >b"},
        {">From Köln", "From Köln"},
        {"a > b\n5 > 3", "a > b\\n5 > 3"},
        {"Punkte:\n- eins\n- zwei\n  geht weiter\n* drei\n• vier",
         "Punkte: | item: eins | item: zwei\\ngeht weiter | item: drei | item: vier"},
        {"Ablauf:\n1. lesen\n2. schreiben\n\n3. gehen",
         "Ablauf: | item: lesen | item: schreiben | item: gehen"},
        {"a) eins\nb) zwei\n\n(1) drei", "item: eins | item: zwei | item: drei"},
        {"Ablauf\n1. lesen\n2. schreiben", "Ablauf | item: lesen | item: schreiben"},
        {"Er wohnt im\n1. Stock links", "Er wohnt im\\n1. Stock links"},
        {"Wir kommen am\n24. Dezember und am\n2. Januar.",
         "Wir kommen am\\n24. Dezember und am\\n2. Januar."},
        {"Er wohnt im Haus\n3. Stock links", "Er wohnt im Haus\\n3. Stock links"},
        {"1. Mai geschlossen", "1. Mai geschlossen"},
        {"Er kam -\nwie immer - zu spät", "Er kam -\\nwie immer - zu spät"},
        {"oben\n-----\nunten", "heading: oben | unten"},
        {"Hier steht ein ganzer Satz.\n___\nunten", "Hier steht ein ganzer Satz. | unten"},
        {"eins\n\n* * *\n\nzwei", "eins | zwei"},
        {"-----Ursprüngliche Nachricht-----\nVon: X", "-----Ursprüngliche Nachricht-----\\nVon: X"},
        {"Text\n-- \nPetra Kurz\nTel. 1", "Text | -- | Petra Kurz\\nTel. 1"},
        {"Text [cid:logo.png@01DA] weiter", "Text  weiter"},
        {"eins\n...\nzwei", "eins\\n...\\nzwei"},
    };
    for (const auto& [text, expected] : pairs) {
        CAPTURE_BOUND(text);
        CHECK(shown(plain(text)) == expected);
    }
}

TEST_CASE("a blank line or a rule is remembered") {
    const Layout layout = plain("a\n\nb\n---\nc\n- d\n");
    REQUIRE(layout.paragraphs.size() == 4);
    CHECK(layout.paragraphs[1].gap_before);
    CHECK(layout.paragraphs[2].gap_before);
    CHECK_FALSE(layout.paragraphs[3].gap_before);
}

TEST_CASE("flowed lines are joined, and DelSp takes the blank away") {
    constexpr std::string_view head = "Content-Type: text/plain; charset=utf-8; format=flowed";
    const auto flowed = [&](std::string_view more, std::string_view body) {
        return shown(mail(std::string{head} + std::string{more} + "\n\n" + std::string{body}));
    };
    CHECK(flowed("", "Das ist \nein Satz.\nNeu\n") == "Das ist ein Satz.\\nNeu");
    CHECK(flowed("; delsp=yes", "Das ist  \nein Sa \ntz.\n") == "Das ist ein Satz.");
    CHECK(flowed("", "> quot \n> ed\nneu") == ">quot ed | neu");
    CHECK(flowed("", "Gruß \n-- \nPetra") == "Gruß | -- | Petra");
    CHECK(flowed("", "ends \n\nhier") == "ends | hier");
}

TEST_CASE("images and addresses in plain text are known") {
    const Layout layout = plain("[cid:logo.png@01DA] Shop<https://a.b/c>\nund (https://d.e).");
    REQUIRE(layout.images.size() == 1);
    CHECK(layout.images[0].source == "cid:logo.png@01DA");
    CHECK(links_of(layout) == "raw[https://a.b/c](https://a.b/c) raw[https://d.e](https://d.e)");
}

TEST_CASE("quote marks beyond 255 are 255, and a million of them cost one walk") {
    const QuotePrefix prefix = read_quote_prefix(std::string(1'000'000, '>') + " x");
    CHECK(prefix.depth == 255);
    CHECK(prefix.size == 1'000'001);
}

TEST_CASE("arrows around a button are no quote") {
    CHECK(read_quote_prefix(">> JETZT ANSEHEN <<").depth == 0);
    CHECK(read_quote_prefix("> Am 9. Juni schrieb Nils Berg <").depth == 1);
    CHECK(read_quote_prefix(">> jetzt ansehen").depth == 2);
}

TEST_CASE("rules are lines of strokes only") {
    for (const std::string_view rule :
         {"---", "=====", "* * *", "––––", "______", "-=-=-=-", "+++"})
        CHECK(is_rule(rule));
    for (const std::string_view other : {"--", "- -", "...", "--- a", "", "---> da"})
        CHECK_FALSE(is_rule(other));
}

}  // namespace
}  // namespace warmline
