/// What a pattern says it cannot match without, which decides where it is run at all.

#include "linter/match/compile/required_literals.hpp"

#include <doctest/doctest.h>

using warmline::match::LiteralChoice;
using warmline::match::required_literals;

TEST_CASE("a pattern names the pieces that stand in each of its matches, most telling first") {
    CHECK(required_literals("rufen.*(Montag|Dienstag)") ==
          std::vector<LiteralChoice>{{"Montag", "Dienstag"}, {"rufen"}});
    CHECK(required_literals("(?:ihre|die) wichtige?n") ==
          std::vector<LiteralChoice>{{" wichtig"}, {"ihre", "die"}});
}

TEST_CASE("what may be missing is no such piece, nor are words of a letter or two") {
    CHECK(required_literals("(?:bitte )?bis (?:am|zu)") == std::vector<LiteralChoice>{{"bis "}});
    CHECK(required_literals("(?:Montag|)").empty());
    CHECK(required_literals("[abc]{3}").empty());
}

TEST_CASE("a class of one character stands for it, other classes for nothing") {
    CHECK(required_literals("x(?:[\"]|„)y") == std::vector<LiteralChoice>{{"\"", "„"}});
    CHECK(required_literals("[(]x") == std::vector<LiteralChoice>{{"(x"}});
    CHECK(required_literals("[^(]x").empty());
    CHECK(required_literals("[^]]").empty());
    CHECK(required_literals("[\\d]").empty());
    CHECK(required_literals("[^]xyz").empty());
}
