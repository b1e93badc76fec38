#include "linter/text/word_classes.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace warmline;

namespace {

constexpr auto fruit = word_set({"apfel", "birne", "kirsche"});
constexpr auto red = word_set({"kirsche", "tomate"});
constexpr auto empty_handed = word_set({"nichts"});
constexpr WordClasses lists(fruit, red, empty_handed);

}  // namespace

TEST_CASE("a word is told all the lists that hold it") {
    CHECK(lists.of(word_hash("apfel")) == 1);
    CHECK(lists.of(word_hash("tomate")) == 2);
    CHECK(lists.of(word_hash("kirsche")) == 3);
    CHECK(lists.of(word_hash("nichts")) == 4);
    CHECK(lists.of(word_hash("brot")) == 0);
}

TEST_CASE("lists asked at once answer as each of them does alone") {
    for (const std::string first : {"apfel", "birne", "kirsche", "tomate", "nichts", "a", ""})
        for (char last = 'a'; last <= 'z'; ++last)
            for (const auto& word : {first, first + last, last + first}) {
                const auto hash = word_hash(word);
                const auto expected = (fruit.has(hash) ? 1u : 0u) | (red.has(hash) ? 2u : 0u) |
                                      (empty_handed.has(hash) ? 4u : 0u);
                CHECK(lists.of(hash) == expected);
            }
}
