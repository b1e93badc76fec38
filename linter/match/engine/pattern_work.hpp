/// What running the patterns of a rule needs room for; kept from one rule to the next, so that a
/// mail does not ask for memory for each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "linter/match/compile/blob.hpp"

namespace warmline::match {

/// A pattern the mail may hold a match of, and those of the literals it requires that the mail may
/// hold: a range of `PatternWork::literals`.
struct LivePattern {
    std::uint32_t number = 0;
    std::size_t literal_begin = 0, literal_end = 0;
    std::uint64_t sentences = 0;  ///< of the group looked at, those that may hold a match
};

struct PatternWork {
    std::vector<std::uint32_t> sentences;  ///< to look at, in text order
    std::vector<LivePattern> patterns;
    std::vector<const LiteralRow*> literals;  ///< nullptr behind each choice
    std::vector<TextRange> found;             ///< within one sentence

    void clear() {
        constexpr std::size_t usual = 64;
        if (literals.capacity() == 0) {
            sentences.reserve(usual);
            patterns.reserve(usual);
            literals.reserve(usual);
        }
        sentences.clear();
        patterns.clear();
        literals.clear();
        found.clear();
    }
};

}  // namespace warmline::match
