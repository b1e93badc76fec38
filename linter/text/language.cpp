#include "linter/text/language.hpp"

#include <algorithm>
#include <array>

namespace warmline {

using namespace word_class;

void LanguageCounts::add(const LanguageCounts& other) {
    german += other.german;
    english += other.english;
    foreign += other.foreign;
    words += other.words;
}

namespace {

/// Four counters of sixteen bits in one number, for each of the four upper bits of an entry.
constexpr auto tallies = [] {
    std::array<std::uint64_t, 16> table{};
    for (std::uint64_t bits = 0; bits < 16; ++bits)
        table[bits] = (bits & 1) | (bits & 2) << 15 | (bits & 4) << 30 | (bits & 8) << 45;
    return table;
}();

static_assert(Scan::german_bit == 1 << 12 && Scan::english_bit == 1 << 13 &&
              Scan::foreign_bit == 1 << 14 && Scan::umlaut_bit == 1 << 15);

}  // namespace

LanguageCounts count_languages(const Scan& scan, const WordRange& words) {
    constexpr std::ptrdiff_t most = 0xFFFF;  // what a counter holds
    constexpr std::uint32_t no_words = Word::tag | Word::address | Word::number;
    LanguageCounts counts;
    counts.words = words.end - words.begin;
    if ((words.flags & no_words) != 0)
        for (std::uint32_t i = words.begin; i < words.end; ++i)
            counts.words -= (scan.words[i].flags & no_words) != 0;
    std::uint32_t umlauts = 0;
    const std::uint16_t* entry = scan.entries.data() + words.begin;
    const std::uint16_t* const last = scan.entries.data() + words.end;
    while (entry != last) {
        std::uint64_t tally = 0;
        for (const std::uint16_t* const stop = entry + std::min(last - entry, most); entry != stop;
             ++entry)
            tally += tallies[*entry >> 12];
        counts.german += static_cast<std::uint32_t>(tally & most);
        counts.english += static_cast<std::uint32_t>(tally >> 16 & most);
        counts.foreign += static_cast<std::uint32_t>(tally >> 32 & most);
        umlauts += static_cast<std::uint32_t>(tally >> 48);
    }
    // ä ö ü ß: other languages have them too, so they only tip the balance.
    if (umlauts > 0 && counts.english == 0 && counts.foreign == 0) ++counts.german;
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
