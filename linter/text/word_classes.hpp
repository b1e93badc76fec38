/// Several fixed lists of folded words asked at once: which of them hold a word. One bit test
/// answers for most words of a mail, however many lists there are.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "linter/text/word_set.hpp"

namespace warmline {

/// Made at compile time from `word_set`s; the first list is bit 0 of an answer, the next one bit 1.
template <std::size_t... Sizes>
class WordClasses {
public:
    consteval explicit WordClasses(const WordSet<Sizes>&... lists) {
        static_assert(sizeof...(Sizes) <= 32);
        std::uint32_t bit = 1;
        const auto add_list = [&](const auto& list) {
            for (const auto hash : list.hashes())
                add(hash, bit);
            bit <<= 1;
        };
        (add_list(lists), ...);
    }

    constexpr std::uint32_t of(std::uint64_t hash) const {
        if (((filter_[filter_word(hash)] >> (hash & 63)) & 1) == 0) return 0;
        for (auto at = hash % slots;; at = (at + 1) % slots)
            if (slots_[at].lists == 0 || slots_[at].hash == hash) return slots_[at].lists;
    }

private:
    static constexpr std::size_t slots = std::bit_ceil(2 * (Sizes + ...));

    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t lists = 0;
    };

    static constexpr std::size_t filter_words = 64;

    static constexpr std::size_t filter_word(std::uint64_t hash) {
        return (hash >> 6) % filter_words;
    }

    constexpr void add(std::uint64_t hash, std::uint32_t bit) {
        filter_[filter_word(hash)] |= std::uint64_t{1} << (hash & 63);
        auto at = hash % slots;
        while (slots_[at].lists != 0 && slots_[at].hash != hash)
            at = (at + 1) % slots;
        slots_[at].hash = hash;
        slots_[at].lists |= bit;
    }

    std::array<std::uint64_t, filter_words> filter_{};
    std::array<Slot, slots> slots_{};
};

}  // namespace warmline
