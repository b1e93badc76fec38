/// The thing a sentence speaks of as known: "die monatliche Gebühr", "your signed contract".
#pragma once

#include <cstdint>
#include <optional>

#include "linter/text/document.hpp"

namespace warmline::match {

/// Equal for one thing named twice; another adjective makes another thing.
struct Thing {
    std::uint64_t noun = 0, adjective = 0;
    std::uint32_t begin = 0, word = 0;  ///< from the article to the noun, into Document::words

    bool is_same(const Thing& other) const {
        return noun == other.noun && adjective == other.adjective;
    }
};

/// The thing whose noun is that word: behind an article or possessive, at most one adjective
/// between. Adjectives that tell what the reader does to it ("unterschrieben", "completed") are
/// none of its own.
std::optional<Thing> thing_at(const Document& document, const Sentence& sentence,
                              std::uint32_t word);

/// The first word of the sentence that begins at the offset or behind it.
std::uint32_t word_behind(const Document& document, const Sentence& sentence, std::uint32_t offset);

}  // namespace warmline::match
