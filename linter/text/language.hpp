/// Which language a stretch of words is written in, from the function words the word pass already
/// looked up. Costs nothing extra; good for German, English or neither. Internal to the text room.
#pragma once

#include <cstdint>

#include "linter/text/blocks.hpp"
#include "linter/text/scan.hpp"

namespace warmline {

/// Counted function words; umlauts count once, and only without other evidence.
struct LanguageCounts {
    std::uint32_t german = 0, english = 0, foreign = 0;
    std::uint32_t words = 0;

    void add(const LanguageCounts& other);
};

LanguageCounts count_languages(const Scan& scan, const WordRange& words);

struct LanguageGuess {
    Language language = Language::other;
    double confidence = 0;  ///< 0–1: how one-sided, and on how much evidence
};

LanguageGuess guess_language(const LanguageCounts& counts);

/// Whether a block shows enough words of its own to differ from its mail.
bool speaks_for_itself(const LanguageCounts& counts, const LanguageGuess& guess);

}  // namespace warmline
