/// A regular expression as a list of steps: made when rules are compiled (pattern_program.hpp),
/// kept in the block of rules, run by engine/pattern_machine.hpp.
///
/// RE2 spends some 600,000 instructions on an expression before it sees the first sentence. A mail
/// linted alone paid that for some seventeen patterns, more than for all the rest together. Steps
/// that lie ready in the binary cost nothing at start.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace warmline::match {

struct PatternStep {
    enum class Kind : std::uint8_t {
        byte,    ///< reads `byte`
        set,     ///< reads one byte of set `number`
        either,  ///< goes on at `next`, and where that leads nowhere, at `other`; has for both ways
                 ///< the set of bytes one must see to take it (all bytes where the pattern may
                 ///< end), and a `number` where a byte can stand in both
        again,   ///< an `either` one of whose ways leads back to it
        shown_begins,  ///< the author's first group, which is what is underlined
        shown_ends,
        edge,  ///< \b, as RE2 knows it: between a letter, digit or _ of ASCII and anything else
        no_edge,
        text_begins,  ///< ^
        text_ends,    ///< $
        done,
    };

    std::uint16_t next = 0, other = 0, number = 0;
    std::uint16_t next_first = 0, other_first = 0;
    Kind kind = Kind::done;
    std::uint8_t byte = 0;
    friend bool operator==(const PatternStep&, const PatternStep&) = default;
};

/// A set of bytes.
struct ByteSet {
    std::array<std::uint64_t, 4> bits{};

    constexpr bool has(std::uint8_t byte) const { return (bits[byte >> 6] >> (byte & 63)) & 1u; }

    constexpr void add(std::uint8_t byte) { bits[byte >> 6] |= std::uint64_t{1} << (byte & 63); }

    constexpr void add(const ByteSet& other) {
        for (std::size_t i = 0; i < bits.size(); ++i)
            bits[i] |= other.bits[i];
    }

    constexpr bool meets(const ByteSet& other) const {
        for (std::size_t i = 0; i < bits.size(); ++i)
            if ((bits[i] & other.bits[i]) != 0) return true;
        return false;
    }

    constexpr void invert() {
        for (auto& word : bits)
            word = ~word;
    }

    friend bool operator==(const ByteSet&, const ByteSet&) = default;
};

/// The steps of one pattern. Views of the block, or of a PatternProgram.
struct PatternSteps {
    std::span<const PatternStep> steps;  ///< the last one is where it begins
    std::span<const ByteSet> sets;
    std::uint16_t first = 0;  ///< set of the bytes a match can begin with
    std::uint16_t forks = 0;  ///< how many steps are `again`, or `either` with a number

    bool empty() const { return steps.empty(); }
};

/// Letters, digits and _ of ASCII.
constexpr bool is_word_byte(std::uint8_t byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '_';
}

}  // namespace warmline::match
