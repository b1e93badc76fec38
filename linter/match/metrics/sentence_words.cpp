#include <algorithm>
#include <string_view>
#include <vector>

#include "linter/match/engine/places.hpp"
#include "linter/match/metrics/bound.hpp"
#include "linter/match/metrics/metrics.hpp"
#include "linter/match/metrics/passive.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// Where the sentence tells days and hours, with the weekday.
std::vector<TextRange> times_in(const Document& document, const Sentence& sentence) {
    std::vector<TextRange> times;
    for (const auto& date : document.dates) {
        auto range = date.range;
        if (!date.weekday_range.empty())
            range = {std::min(range.begin, date.weekday_range.begin),
                     std::max(range.end, date.weekday_range.end)};
        if (sentence.range.contains(range)) times.push_back(range);
    }
    for (const auto& time : document.times)
        if (sentence.range.contains(time.range)) times.push_back(time.range);
    return times;
}

/// Depth of brackets behind the gap between two words.
int bracket_depth(std::string_view gap, int depth) {
    for (const char c : gap) {
        if (c == '(' || c == '[') ++depth;
        if ((c == ')' || c == ']') && depth > 0) --depth;
    }
    return depth;
}

/// Whether the reader may rest in the gap before a word: a colon, a semicolon or a dash closes a
/// thought, and so does a comma before a clause that stands on its own (", und", ", so"; not ", and
/// which").
bool rests_at(const Document& document, const Sentence& sentence, std::string_view gap,
              std::uint32_t w) {
    if (gap == " ") return false;  // nearly every gap
    static constexpr auto joints =
        word_set({"und", "aber", "oder", "denn", "doch", "sondern", "also", "dann", "deshalb",
                  "danach", "and", "but", "or", "so", "nor", "yet", "then"});
    for (const std::string_view mark : {": ", ":\n", "; ", ";\n", " – ", " — ", " - ", "—", " –\n",
                                        "\n– ", " -\n", "\n- ", "...", "…"})
        if (gap.find(mark) != gap.npos) return true;
    static constexpr auto hanging =
        word_set({"which", "who", "whom", "whose", "that", "whether", "if", "dass", "ob", "welche",
                  "welcher", "welches", "deren", "dessen"});
    const bool hangs = w + 1 < sentence.word_end && hanging.has(document.words[w + 1]);
    return gap.starts_with(',') && !hangs && joints.has(document.words[w]);
}

/// Words that weigh on memory: the longest run of them in which the reader finds no rest, and all
/// together. Figures weigh on nobody, a day ("Friday, 12 June") or an hour ("10 a.m.") is taken in
/// as one word, and what stands in brackets is read apart.
struct Weight {
    std::size_t longest = 0, all = 0;
    std::size_t long_words = 0;  ///< of ten letters and more
    std::size_t clauses = 0;     ///< that hang on another
};

/// Words that open a clause which says nothing without the main one.
constexpr auto hangs_on_another = word_set(
    {"dass",    "ob",   "sofern",  "soweit",   "welche",  "welcher",  "welches",    "wodurch",
     "wobei",   "weil", "weshalb", "sodass",   "obwohl",  "insofern", "which",      "whose",
     "whereby", "that", "whether", "although", "unless",  "provided", "pursuant",   "whereas",
     "insofar", "such", "because", "since",    "nachdem", "indem",    "andernfalls"});

Weight weight_of(const Document& document, const Sentence& sentence) {
    const auto times = times_in(document, sentence);
    const TextRange* told = nullptr;
    Weight weight;
    std::size_t here = 0, inside = 0;
    int depth = 0;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (w > sentence.word_begin) {
            const auto gap = document.of(TextRange{document.words[w - 1].range().end, word.begin});
            depth = bracket_depth(gap, depth);
            if (depth == 0) inside = 0;
            if (rests_at(document, sentence, gap, w)) (depth > 0 ? inside : here) = 0;
            if (word.is(Word::continued)) continue;
        }
        if (word.is(Word::number)) continue;
        const auto time = std::find_if(times.begin(), times.end(), [&](TextRange range) {
            return range.contains(word.range());
        });
        if (time != times.end()) {
            if (told == &*time) continue;
            told = &*time;
        }
        constexpr std::uint16_t long_word = 10;
        ++weight.all;
        weight.long_words += word.length >= long_word;
        weight.clauses += hangs_on_another.has(word);
        weight.longest = std::max(weight.longest, ++(depth > 0 ? inside : here));
    }
    return weight;
}

/// Words of an average sentence of the mail besides this one; 0 when there are too few to say.
std::size_t usual_words(const Document& document, const Sentence& sentence) {
    constexpr std::size_t few = 3;
    std::size_t words = 0, sentences = 0;
    each_sentence(document, prose_blocks, [&](const Block&, const Sentence& other, std::uint32_t) {
        if (&other == &sentence || other.spoken_words < 2) return;
        words += other.spoken_words;
        ++sentences;
    });
    return sentences < few ? 0 : words / sentences;
}

}  // namespace

void sentence_words(Check& check) {
    // Among short sentences a longer one of plain words is no burden. With rests on the way it may
    // be longer still, but not without end.
    constexpr double among_short = 5, with_rests = 20;
    constexpr std::size_t short_ones = 14, plain_words = 3;
    // Clauses hung on clauses and words of office length carry no rest from one comma to the next.
    constexpr std::size_t tangled_words = 30, tangled_clauses = 2, heavy_words = 5;
    const auto& document = check.document();
    const auto& row = check.row();
    each_sentence(
        document, row.scope, [&](const Block& block, const Sentence& sentence, std::uint32_t) {
            if (!row.has_below && sentence.spoken_words <= row.above) return;
            const auto weight = weight_of(document, sentence);
            auto words = static_cast<double>(weight.longest);
            const auto passive = [&] {
                return !passive_of(document, sentence, check.inquiry().language_of(block)).empty();
            };
            const bool tangled = weight.all >= tangled_words && weight.long_words >= heavy_words &&
                                 (weight.clauses >= tangled_clauses || passive());
            if (row.has_above && words <= row.above &&
                (tangled || static_cast<double>(weight.all) > row.above + with_rests))
                words = static_cast<double>(weight.all);
            else if (row.has_above && words > row.above && words <= row.above + among_short &&
                     weight.long_words <= plain_words && !passive()) {
                const auto usual = usual_words(document, sentence);
                if (usual > 0 && usual <= short_ones) return;
            }
            report_value(check, sentence.range, words);
        });
}

}  // namespace warmline::match
