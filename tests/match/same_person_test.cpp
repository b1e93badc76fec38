#include "linter/match/engine/same_person.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "linter/match/engine/name_words.hpp"

using namespace warmline::match;

TEST_CASE("names share a word with umlauts or without") {
    CHECK(shares_word(name_words("Frau Schäfer"), name_words("Petra Schafer")));
    CHECK(shares_word(name_words("Herr Müller-Lang"), name_words("Jan Lang")));
    CHECK_FALSE(shares_word(name_words("Frau Kurz"), name_words("Petra Lang")));
    CHECK_FALSE(shares_word(name_words("Frau Kurz"), {}));
}

TEST_CASE("a name parted otherwise is the same name") {
    for (const auto& [one, other] :
         {std::pair<std::string_view, std::string_view>{"O'Brien", "obrien"},
          {"D’Angelo", "Dangelo"},
          {"van der Berg", "Vanderberg"},
          {"Hans-Peter", "Hanspeter"}}) {
        CHECK_MESSAGE(is_parted_otherwise(one, other), one);
        CHECK_MESSAGE(is_parted_otherwise(other, one), other);
    }
    CHECK_FALSE(is_parted_otherwise("Petra Kurz", "Anna Lang"));
    CHECK_FALSE(is_parted_otherwise("Prof. Dr.", "Profdr."));
}

TEST_CASE("people go by short forms, listed or their own") {
    CHECK(goes_by({"tony"}, {"anthony", "reed"}));
    CHECK(goes_by({"anthony"}, {"tony", "reed"}));
    CHECK_FALSE(goes_by({"jana"}, {"jan", "roth"}));
    CHECK(may_go_by({"benji"}, {"bennett", "shaw"}));
    CHECK(may_go_by({"hajo"}, {"hans", "joachim", "lang"}));
    CHECK_FALSE(may_go_by({"mary"}, {"martin", "shaw"}));
    CHECK_FALSE(may_go_by({"benji", "lang"}, {"bennett", "shaw"}));
}
