#include "linter/text/language.hpp"

#include <algorithm>

namespace warmline {

using namespace word_class;

void LanguageCounts::add(const LanguageCounts& other) {
    german += other.german;
    english += other.english;
    foreign += other.foreign;
    words += other.words;
}

LanguageCounts count_languages(const Scan& scan, std::uint32_t word_begin, std::uint32_t word_end) {
    std::uint32_t german_words = 0, english_words = 0, foreign_words = 0, umlauts = 0, wordlike = 0;
    for (std::uint32_t i = word_begin; i < word_end; ++i) {
        const std::uint32_t entry = scan.entries[i];
        german_words += (entry & Scan::german_bit) != 0;
        english_words += (entry & Scan::english_bit) != 0;
        foreign_words += (entry & Scan::foreign_bit) != 0;
        umlauts += (entry & Scan::umlaut_bit) != 0;
        wordlike += (scan.words[i].flags & (Word::tag | Word::address | Word::number)) == 0;
    }
    LanguageCounts counts{german_words, english_words, foreign_words, wordlike};
    // ä ö ü ß: other languages have them too, so they only tip the balance.
    if (umlauts > 0 && english_words == 0 && foreign_words == 0) ++counts.german;
    return counts;
}

LanguageGuess guess_language(const LanguageCounts& counts) {
    const double de = counts.german, en = counts.english, other = counts.foreign;
    const double evidence = de + en + other;
    if (evidence < 1) return {};
    const double best = std::max({de, en, other});
    // Running prose holds a function word in every three to four words; far fewer means neither.
    const double density = std::min(1.0, 8.0 * best / std::max(1.0, double(counts.words)));
    const double share = best / evidence;
    LanguageGuess guess;
    guess.language = best == de ? Language::de : best == en ? Language::en : Language::other;
    if (other == best && other > 0) guess.language = Language::other;
    if (counts.words >= 12 && density < 0.6) guess.language = Language::other;
    guess.confidence = share * density * (evidence / (evidence + 1));
    return guess;
}

bool speaks_for_itself(const LanguageCounts& counts, const LanguageGuess& guess) {
    const std::uint32_t best = std::max({counts.german, counts.english, counts.foreign});
    return best >= 3 && guess.confidence >= 0.55;
}

}  // namespace warmline
