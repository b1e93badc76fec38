#include "linter/base/utf8.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace warmline;

TEST_CASE("characters are counted alike by eights and one by one, at every length and place") {
    const std::string_view pieces[] = {"a", "ä", "€", "😀", "zz", "ß1"};
    std::string text;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < 60; ++i) {
        CHECK(utf8_count(text) == characters);
        const auto piece = pieces[i * 7 % std::size(pieces)];
        text += piece;
        for (const char c : piece)
            characters += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u ? 1 : 0;
    }
    static_assert(utf8_count("Grüße €") == 7);
    // Bytes alone that continue nothing count as nothing, whichever eighth they stand in.
    for (std::size_t at = 0; at < 24; ++at) {
        std::string odd(24, 'x');
        odd[at] = '\x9C';
        CHECK(utf8_count(odd) == 23);
    }
}
