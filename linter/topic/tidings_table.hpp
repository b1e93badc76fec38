/// The compiled form of rules/tidings.tsv: a table by hash, and how terms are hashed.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "linter/text/fold.hpp"

namespace warmline::tidings {

enum class Kind : std::uint8_t { word, pair, beginning, trait };

inline constexpr std::string_view letters = "wbpt";
inline constexpr std::string_view number = "0";  ///< stands for every word with a digit
inline constexpr std::uint64_t start = 0x9E3779B97F4A7C15ull;  ///< before a sentence's first word
inline constexpr std::size_t beginnings[] = {6, 8};            ///< bytes

constexpr std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 33;
    x *= 0xFF51AFD7ED558CCDull;
    x ^= x >> 33;
    return x;
}

/// Of a word or a beginning; `hash` is its `word_hash`.
constexpr std::uint64_t term(Kind kind, std::uint64_t hash) {
    return mixed(hash + start * (static_cast<std::uint64_t>(kind) + 1));
}

/// Of one trait or two (traits.hpp), by the number `trait_term` gives them.
constexpr std::uint64_t trait(std::uint64_t id) {
    return term(Kind::trait, mixed(id + start));
}

constexpr std::uint64_t pair(std::uint64_t first, std::uint64_t second) {
    return term(Kind::pair, first * 0x100000001B3ull + mixed(second));
}

/// Open addressing by the low bits; `check` is the high half, 0 marks an empty slot.
struct Slot {
    std::uint32_t check = 0;
    std::int16_t weight = 0;
};

/// A mail's sum is divided by its words to this power; chosen by folds of whole sets, where a half
/// tells a little worse (rules/fit/tidings.py).
constexpr double size_power = .3;

struct Table {
    std::span<const Slot> slots;  ///< their number is a power of two
    double unit = 0, bias = 0;
};

extern const Table table;

constexpr std::uint32_t check_of(std::uint64_t hash) {
    const auto high = static_cast<std::uint32_t>(hash >> 32);
    return high == 0 ? 1 : high;
}

}  // namespace warmline::tidings
