/// Fitted weights of words, word pairs and word beginnings: a read-only table by hash, and how
/// terms are hashed. `compile_weights` writes such tables from rules/*.tsv when warmline is built.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "linter/text/fold.hpp"

namespace warmline::term_weights {

/// A trait is whatever else its model counts, by name.
enum class Kind : std::uint8_t { word, pair, beginning, trait };

inline constexpr std::string_view letters = "wbpt";     ///< as tables name the kinds
inline constexpr std::string_view number = "0";         ///< stands for every word with a digit
inline constexpr std::string_view before_first = "|>";  ///< … for what stands before a sentence
inline constexpr std::uint64_t start = 0x9E3779B97F4A7C15ull;  ///< its hash
inline constexpr std::size_t beginnings[] = {6, 8};            ///< bytes

constexpr std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 33;
    x *= 0xFF51AFD7ED558CCDull;
    x ^= x >> 33;
    return x;
}

/// Of a word, a beginning or a trait; `hash` is its `word_hash`.
constexpr std::uint64_t term(Kind kind, std::uint64_t hash) {
    return mixed(hash + start * (static_cast<std::uint64_t>(kind) + 1));
}

constexpr std::uint64_t pair(std::uint64_t first, std::uint64_t second) {
    return term(Kind::pair, first * 0x100000001B3ull + mixed(second));
}

/// Open addressing by the low bits; `check` is the high half, 0 marks an empty slot.
struct Slot {
    std::uint32_t check = 0;
    std::int16_t weight = 0;
};

constexpr std::uint32_t check_of(std::uint64_t hash) {
    const auto high = static_cast<std::uint32_t>(hash >> 32);
    return high == 0 ? 1 : high;
}

struct Table {
    std::span<const Slot> slots;  ///< their number is a power of two
    double unit = 0, bias = 0;

    /// The slot of a term, an empty one when it has no weight.
    std::size_t slot_of(std::uint64_t hash) const {
        const auto* const all = slots.data();
        const auto last = slots.size() - 1;
        const auto check = check_of(hash);
        auto at = hash & last;
        while (all[at].check != check && all[at].check != 0)
            at = (at + 1) & last;
        return at;
    }
};

}  // namespace warmline::term_weights
