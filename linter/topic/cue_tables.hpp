/// Cue phrases as rows: made at build time by compile/, read by CueBook.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "linter/topic/cue.hpp"

namespace warmline::cues {

/// One way to be a word: the whole of it, its beginning or its end.
enum class Form : std::uint8_t { exact, prefix, suffix };

struct Alternative {
    Form form = Form::exact;
    std::uint64_t hash = 0;
    std::uint32_t begin = 0, length = 0;  ///< into spellings
};

enum class Kind : std::uint8_t { words, any, gap };

struct Atom {
    Kind kind = Kind::words;
    bool optional = false;
    std::uint8_t reach = 0;            ///< of a gap, in words
    bool edges = false;                ///< some alternative is a beginning or an end
    std::uint32_t begin = 0, end = 0;  ///< into alternatives
    std::uint64_t words = 0;           ///< `word_bit` of each whole word
};

/// Ends most comparisons of a word with an atom's alternatives.
constexpr std::uint64_t word_bit(std::uint64_t hash) {
    return std::uint64_t{1} << ((hash >> 32) & 63);
}

struct Phrase {
    About about{};
    std::uint8_t flags = 0;
    double weight = 0;
    std::uint32_t atom_begin = 0, atom_end = 0, anchor = 0;
};

struct Entry {
    std::uint64_t key = 0;
    /// `Atom::words` of the two other words of the phrase that fewest words are: the sentence must
    /// hold one of each. All bits where the phrase has no such word.
    std::uint64_t needs = ~std::uint64_t{0}, needs_too = ~std::uint64_t{0};
    std::uint32_t phrase = 0;
    Form form = Form::exact;
    std::uint32_t next = 0;  ///< 1-based chain of entries in the same bucket
};

using WholeFilter = std::array<std::uint64_t, 256>;
using EdgeFilter = std::array<std::uint64_t, 64>;

struct Tables {
    std::string_view spellings;
    std::span<const Alternative> alternatives;
    std::span<const Atom> atoms;
    std::span<const Phrase> phrases;
    std::span<const Entry> entries;
    std::span<const std::uint32_t> buckets;  ///< by key
    const WholeFilter* whole = nullptr;      ///< bit sets over hash, head and tail keys
    const EdgeFilter *heads = nullptr, *tails = nullptr;
};

/// Cues of the topics, German and English.
extern const Tables builtin;

/// What a mail states, both languages.
extern const Tables facts;

/// Families of harm and ease, both languages.
extern const Tables news;

/// What a case puts at stake, both languages.
extern const Tables stakes;

constexpr std::size_t edge_bytes = 4;  ///< prefixes and suffixes are looked up by four bytes

inline std::uint64_t edge_key(std::string_view edge) {
    std::uint32_t four = 0;
    std::memcpy(&four, edge.data(), edge_bytes);
    return four * 0x9E3779B97F4A7C15ull;
}

inline std::uint64_t head_key(std::string_view word) {
    return edge_key(word.substr(0, edge_bytes));
}

inline std::uint64_t tail_key(std::string_view word) {
    return edge_key(word.substr(word.size() - edge_bytes));
}

template <std::size_t N>
void set_bit(std::array<std::uint64_t, N>& bits, std::uint64_t key) {
    bits[(key >> 40) % N] |= 1ull << (key >> 58);
}

template <std::size_t N>
bool has_bit(const std::array<std::uint64_t, N>& bits, std::uint64_t key) {
    return (bits[(key >> 40) % N] >> (key >> 58)) & 1u;
}

inline std::size_t bucket_of(std::uint64_t key, std::size_t buckets) {
    return (key >> 20) % buckets;
}

}  // namespace warmline::cues
