/// What running the patterns of a rule needs room for; kept from one rule to the next, so that a
/// mail does not ask for memory for each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "linter/match/compile/blob.hpp"

namespace warmline::match {

/// A pattern some sentences of a group may hold a match of.
struct LivePattern {
    std::uint32_t number = 0;
    std::uint64_t sentences = 0;  ///< as `TextGrams` knows them
};

struct PatternWork {
    std::vector<std::uint32_t> sentences;  ///< to look at, in text order
    std::vector<LivePattern> patterns;     ///< of the group looked at
    std::vector<TextRange> found;          ///< within one sentence

    void clear() {
        constexpr std::size_t usual = 64;
        if (sentences.capacity() == 0) {
            sentences.reserve(usual);
            patterns.reserve(usual);
        }
        sentences.clear();
        patterns.clear();
        found.clear();
    }
};

}  // namespace warmline::match
