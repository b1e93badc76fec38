#include "reports/printable.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace warmline;

TEST_CASE("a hostile mail cannot steer the terminal or hide its words") {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"Hallo", "Hallo"},
        {"\x1b[31mrot\x1b[0m", "·[31mrot·[0m"},
        {"a\nb\tc", "a b c"},
        {"Rechnung\xE2\x80\xAE"
         "fdp.exe",
         "Rechnung·fdp.exe"},
        {"un\xC2\xADsichtbar\xE2\x80\x8B", "unsichtbar"},
        {"\xC2\x9B"
         "2J",
         "·2J"},
        {"bad\xFF", "bad\xEF\xBF\xBD"},
    };
    for (const auto& [text, expected] : pairs)
        CHECK(printable(text) == expected);
}

TEST_CASE("wide and combining characters count as a terminal draws them") {
    CHECK(display_width("Grüße") == 5);
    CHECK(display_width("日本") == 4);
    CHECK(display_width("e\xCC\x81") == 1);
    CHECK(display_width("😀") == 2);
}

TEST_CASE("cutting never splits a character and says that something is missing") {
    CHECK(printable_within("Grüße", 5) == "Grüße");
    CHECK(printable_within("Grüße aus Ulm", 6) == "Grüße…");
    CHECK(printable_within("日本語", 4) == "日…");
    CHECK(printable_within("日本", 4) == "日本");
    CHECK(printable_within("un\xC2\xADsicht\tbar", 9) == "unsicht …");
    CHECK(printable_within("x", 0) == "");
    CHECK(fits("Grüße\xE2\x80\x8B", 5));
    CHECK(!fits("Grüße", 4));
}

TEST_CASE("wrapping breaks at blanks and indents what follows") {
    CHECK(wrap("eins zwei drei vier", 10, 2) == "eins\n  zwei\n  drei\n  vier");
    CHECK(wrap("eins zwei drei vier", 12, 2) == "eins zwei\n  drei vier");
    CHECK(wrap("einsehrlangeswort", 5, 2) == "einsehrlangeswort");
}
