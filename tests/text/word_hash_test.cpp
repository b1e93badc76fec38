#include "linter/text/word_hash.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace warmline;

namespace {

constexpr std::string_view long_word =
    "donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverleihungsurkunde";

constexpr std::size_t longest = 70;

/// Made while compiling, as rules and word lists are.
constexpr auto compiled = [] {
    std::array<std::uint64_t, longest + 1> hashes{};
    for (std::size_t size = 0; size <= longest; ++size)
        hashes[size] = word_hash(long_word.substr(0, size));
    return hashes;
}();

}  // namespace

TEST_CASE("a word of any length has one hash, whether made while compiling or from a mail") {
    for (std::size_t size = 0; size <= longest; ++size) {
        CAPTURE(size);
        // Not a byte more than the word, so that a sanitizer sees any that is read beside it.
        const auto copy = std::make_unique<char[]>(size);
        long_word.copy(copy.get(), size);
        CHECK(word_hash({copy.get(), size}) == compiled[size]);
        if (size >= 1 && size <= 15)
            CHECK(short_word_hash(long_word.data(), static_cast<std::uint32_t>(size)) ==
                  compiled[size]);
    }
}

TEST_CASE("words that differ in one letter, in length or in order have hashes of their own") {
    std::set<std::uint64_t> hashes;
    std::size_t words = 0;
    const auto add = [&](std::string_view word) {
        hashes.insert(word_hash(word));
        ++words;
    };
    for (std::size_t size = 0; size <= longest; ++size) {
        add(long_word.substr(0, size));
        for (std::size_t at = 0; at < size; ++at) {
            std::string word(long_word.substr(0, size));
            word[at] = 'x';
            add(word);
        }
    }
    for (std::size_t size = 1; size <= longest; ++size)
        add(std::string(size, 'q'));
    for (const std::string_view word : {"ab", "ba", "abcdefghij", "ijabcdefgh"})
        add(word);
    CHECK(hashes.size() == words);
}

TEST_CASE("the hashes of short words differ in their low and in their high bits") {
    std::set<std::uint64_t> low, high;
    for (char a = 'a'; a <= 'z'; ++a)
        for (char b = 'a'; b <= 'z'; ++b) {
            const std::uint64_t hash = word_hash(std::string{a, b});
            low.insert(hash & 0xFFFF);
            high.insert(hash >> 48);
        }
    CHECK(low.size() > 660);
    CHECK(high.size() > 660);
}
