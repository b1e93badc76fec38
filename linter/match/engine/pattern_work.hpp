/// What running the patterns of a rule needs room for; kept from one rule to the next, so that a
/// mail does not ask for memory for each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "linter/match/compile/blob.hpp"
#include "linter/text/document.hpp"

namespace warmline::match {

/// A pattern some sentences of a group may hold a match of.
struct LivePattern {
    std::uint32_t number = 0;
    std::uint64_t sentences = 0;  ///< as `TextGrams` knows them
};

/// A sentence with a mark that makes some rule look at it.
struct MarkedSentence {
    std::uint32_t number = 0;
    BlockMask kind = 0;
    MarkMask marks = 0;
};

struct PatternWork {
    std::vector<MarkedSentence> marked;    ///< of the mail, in text order; read once
    std::vector<std::uint32_t> sentences;  ///< to look at, in text order
    std::vector<LivePattern> patterns;     ///< of the group looked at
    std::vector<TextRange> found;          ///< within one sentence

    PatternWork(const Document& document, MarkMask triggers) {
        marked.reserve(document.sentences.size());
        for (const auto& block : document.blocks)
            for (auto i = block.sentence_begin; i < block.sentence_end; ++i)
                if (const auto marks = document.sentences[i].marks; (marks & triggers) != 0)
                    marked.push_back({i, mask_of(block.kind), marks});
    }

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
