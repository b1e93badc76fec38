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

LanguageCounts count_languages(std::string_view text, const Scan& scan, std::uint32_t word_begin,
                               std::uint32_t word_end) {
    LanguageCounts counts;
    for (std::uint32_t i = word_begin; i < word_end; ++i) {
        const WordClass classes = scan.entry(i).classes;
        counts.german += (classes & word_class::german) != 0;
        counts.english += (classes & word_class::english) != 0;
        counts.foreign += (classes & word_class::foreign) != 0;
        const Word& word = scan.words[i];
        if ((word.flags & (Word::tag | Word::address | Word::number)) == 0) ++counts.words;
        if (word.is(Word::non_latin)) ++counts.foreign;
    }
    // ä ö ü ß: other languages have them too, so they only tip the balance.
    if (word_begin < word_end && counts.english == 0 && counts.foreign == 0) {
        const std::uint32_t begin = scan.words[word_begin].begin;
        const Word& last = scan.words[word_end - 1];
        const std::string_view span = text.substr(begin, last.begin + last.length - begin);
        for (const std::string_view umlaut : {"ü", "ä", "ö", "ß"})
            if (span.find(umlaut) != std::string_view::npos) {
                ++counts.german;
                break;
            }
    }
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
