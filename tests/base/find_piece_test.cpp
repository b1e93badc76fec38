#include "linter/base/find_piece.hpp"

#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace warmline;

TEST_CASE("a piece is found where the plain search finds it, at every distance from both ends") {
    constexpr std::string_view piece = "leider";
    for (std::size_t before = 0; before < 40; ++before)
        for (std::size_t behind = 0; behind < 40; ++behind) {
            const auto text =
                std::string(before, 'l') + std::string(piece) + std::string(behind, 'r');
            CHECK(find_piece(text, piece) == before);
            CHECK(find_piece(text.substr(0, before + piece.size() - 1), piece) ==
                  std::string_view::npos);
        }
}

TEST_CASE("texts made by chance are searched as the plain search does") {
    std::mt19937 chance(7);
    const auto letters = [&](std::size_t size) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i)
            text += static_cast<char>('a' + chance() % 3);
        return text;
    };
    std::size_t found = 0;
    for (int i = 0; i < 20000; ++i) {
        const auto text = letters(chance() % 70), piece = letters(chance() % 6);
        const auto expected = text.find(piece);
        found += expected != std::string::npos;
        REQUIRE(find_piece(text, piece) == expected);
    }
    CHECK(found > 5000);
    CHECK(found < 19000);
}
