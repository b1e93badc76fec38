#include "linter/measure/readability.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "linter/base/utf8.hpp"
#include "linter/measure/body_prose.hpp"
#include "linter/measure/syllable_table.hpp"

namespace warmline {
namespace {

double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

double words_per_sentence(const ReadabilityCounts& c) {
    return share(c.words, c.sentences);
}

double syllables_per_word(const ReadabilityCounts& c) {
    return share(c.syllables, c.lettered);
}

double percent(double part, const ReadabilityCounts& c) {
    return 100 * share(part, c.lettered);
}

double three_per_thirty(const ReadabilityCounts& c) {
    return std::sqrt(30 * share(c.three_syllables, c.sentences));
}

/// 0 at `from`, 100 at `to`, straight between.
double ramp(double x, double from, double to) {
    return 100 * std::clamp((x - from) / (to - from), 0.0, 1.0);
}

constexpr std::uint8_t last_common_band = 11;  ///< ranks up to about 4,000

bool is_inflected(std::string_view folded) {
    return folded.ends_with("es") || folded.ends_with("ed") || folded.ends_with("ing");
}

/// A word of three syllables and more: how the formulas look at it.
struct Spoken {
    std::string_view folded;
    int syllables = 0;
    bool capital = false, starts_sentence = false;
};

/// No branch for what half of the words are: wrong guesses took longer here than the counting.
void add_long(ReadabilityCounts& c, const Spoken& word) {
    ++c.three_syllables;
    const bool name = word.capital & !word.starts_sentence;
    c.complex += !(name || (word.syllables == 3 && is_inflected(word.folded)));
}

/// Characters of a word in a longer text, of whose bytes behind the word some may be read.
int characters_of(std::string_view text, const Word& word) {
#if defined(__SSE2__)
    constexpr std::size_t width = 16;
    if (word.length <= width && word.begin + width <= text.size()) {
        // Signed, the bytes that continue a character are the lowest.
        const __m128i bytes =
            _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + word.begin));
        const auto continuing = static_cast<std::uint32_t>(
            _mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8(-0x40))));
        const std::uint32_t inside = continuing & ((std::uint32_t{1} << word.length) - 1);
        return inside == 0 ? word.length : word.length - std::popcount(inside);
    }
#endif
    return static_cast<int>(utf8_count({text.data() + word.begin, word.length}));
}

void add_sentence(ReadabilityCounts& c, const Document& document, const Sentence& sentence,
                  const SyllableTable& table) {
    constexpr std::uint16_t unspoken = Word::tag | Word::address;
    const std::string_view text = document.text;
    int words = 0, lettered = 0, letters = 0, over_six = 0, syllables = 0, one_syllable = 0;
    const Word* const end = document.words.data() + sentence.word_end;
    for (const Word* word = document.words.data() + sentence.word_begin; word < end; ++word) {
        if ((word->flags & unspoken) != 0 || word->length == 0) continue;
        const int characters = characters_of(text, *word);
        ++words;
        letters += characters;
        const char first = text[word->begin];
        if (first >= '0' && first <= '9') continue;
        const int spoken =
            std::min(255, table.of({text.data() + word->begin, word->length}, word->hash));
        ++lettered;
        over_six += characters > 6;
        syllables += spoken;
        one_syllable += spoken == 1;
        if (spoken >= 3)
            add_long(c, {.folded = document.folded_of(*word),
                         .syllables = spoken,
                         .capital = word->is(Word::capitalised),
                         .starts_sentence = word->is(Word::sentence_start)});
    }
    c.words += words;
    c.lettered += lettered;
    c.letters += letters;
    c.over_six += over_six;
    c.syllables += syllables;
    c.one_syllable += one_syllable;
    c.sentences += words > 0;
}

}  // namespace

ReadabilityCounts count_for(const Passage& passage) {
    ReadabilityCounts c;
    int unfamiliar = 0;
    for (const Token& token : passage.tokens) {
        if (!token.is(Token::word)) continue;
        ++c.words;
        c.letters += token.letters;
        if (token.is(Token::digit_first)) continue;
        unfamiliar += token.root > last_common_band;
        ++c.lettered;
        c.over_six += token.letters > 6;
        c.syllables += token.syllables;
        c.one_syllable += token.syllables == 1;
        if (token.syllables >= 3)
            add_long(c, {.folded = passage.folded_of(token),
                         .syllables = token.syllables,
                         .capital = token.is(Token::capital),
                         .starts_sentence = token.is(Token::sentence_start)});
    }
    c.sentences = c.words > 0 ? static_cast<int>(passage.sentences.size()) : 0;
    c.unfamiliar = percent(unfamiliar, c);
    return c;
}

ReadabilityCounts count_for(const Document& document) {
    ReadabilityCounts c;
    const SyllableTable syllables(document.language);
    for (const Block& block : document.blocks)
        if (is_body_prose(block))
            for (auto i = block.sentence_begin; i < block.sentence_end; ++i)
                add_sentence(c, document, document.sentences[i], syllables);
    return c;
}

double flesch(const ReadabilityCounts& c) {
    return 206.835 - 1.015 * words_per_sentence(c) - 84.6 * syllables_per_word(c);
}

double flesch_kincaid(const ReadabilityCounts& c) {
    return 0.39 * words_per_sentence(c) + 11.8 * syllables_per_word(c) - 15.59;
}

double amstad(const ReadabilityCounts& c) {
    return 180 - words_per_sentence(c) - 58.5 * syllables_per_word(c);
}

double wstf1(const ReadabilityCounts& c) {
    return 0.1935 * percent(c.three_syllables, c) + 0.1672 * words_per_sentence(c) +
           0.1297 * percent(c.over_six, c) - 0.0327 * percent(c.one_syllable, c) - 0.875;
}

double wstf2(const ReadabilityCounts& c) {
    return 0.2007 * percent(c.three_syllables, c) + 0.1682 * words_per_sentence(c) +
           0.1373 * percent(c.over_six, c) - 2.779;
}

double wstf3(const ReadabilityCounts& c) {
    return 0.2963 * percent(c.three_syllables, c) + 0.1905 * words_per_sentence(c) - 1.1144;
}

double wstf4(const ReadabilityCounts& c) {
    return 0.2744 * percent(c.three_syllables, c) + 0.2656 * words_per_sentence(c) - 1.693;
}

double qu(const ReadabilityCounts& c) {
    return three_per_thirty(c) - 2;
}

double lix(const ReadabilityCounts& c) {
    return words_per_sentence(c) + percent(c.over_six, c);
}

double gunning_fog(const ReadabilityCounts& c) {
    return 0.4 * (words_per_sentence(c) + percent(c.complex, c));
}

double smog(const ReadabilityCounts& c) {
    return 1.043 * three_per_thirty(c) + 3.1291;
}

double dale_chall(const ReadabilityCounts& c) {
    const double adjusted = c.unfamiliar > 5 ? 3.6365 : 0;
    return 0.1579 * c.unfamiliar + 0.0496 * words_per_sentence(c) + adjusted;
}

double dale_chall_1995(const ReadabilityCounts& c) {
    return 64 - 0.95 * c.unfamiliar - 0.69 * words_per_sentence(c);
}

double coleman_liau(const ReadabilityCounts& c) {
    return 0.0588 * 100 * share(c.letters, c.words) - 0.296 * 100 * share(c.sentences, c.words) -
           15.8;
}

double fdk(const ReadabilityCounts& c) {
    return 10 * share(c.three_syllables, c.sentences);
}

double readability(const ReadabilityCounts& c, Language language) {
    if (language == Language::de)
        return 0.4 * ramp(amstad(c), 20, 70) + 0.4 * ramp(wstf1(c), 15, 6) +
               0.2 * ramp(lix(c), 65, 35);
    return 0.4 * ramp(flesch(c), 20, 70) + 0.3 * ramp(gunning_fog(c), 18, 8) +
           0.3 * ramp(coleman_liau(c), 16, 8);
}

double readability_score(const Document& document) {
    constexpr int fewest_words = 40, fewest_sentences = 3;
    const ReadabilityCounts counts = count_for(document);
    if (counts.lettered < fewest_words || counts.sentences < fewest_sentences) return -1;
    return readability(counts, document.language);
}

std::vector<ReadabilityFigure> readability_figures(const ReadabilityCounts& c, Language language) {
    if (c.lettered == 0) return {};
    if (language == Language::de)
        return {
            {"amstad", amstad(c)}, {"wstf1", wstf1(c)}, {"wstf2", wstf2(c)},
            {"wstf3", wstf3(c)},   {"wstf4", wstf4(c)}, {"qu", qu(c)},
            {"lix", lix(c)},       {"fdk", fdk(c)},     {"readability", readability(c, language)}};
    return {{"flesch", flesch(c)},
            {"flesch_kincaid", flesch_kincaid(c)},
            {"gunning_fog", gunning_fog(c)},
            {"smog", smog(c)},
            {"dale_chall", dale_chall(c)},
            {"dale_chall_1995", dale_chall_1995(c)},
            {"coleman_liau", coleman_liau(c)},
            {"lix", lix(c)},
            {"readability", readability(c, language)}};
}

}  // namespace warmline
