#include <algorithm>
#include <string_view>
#include <vector>

#include "linter/match/engine/places.hpp"
#include "linter/match/metrics/bound.hpp"
#include "linter/match/metrics/metrics.hpp"

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

/// Words that weigh on memory. Figures weigh on nobody, a day ("Friday, 12 June") or an hour
/// ("10 a.m.") is taken in as one word, and a colon closes what it announces.
std::size_t weighty_words(const Document& document, const Sentence& sentence) {
    const auto times = times_in(document, sentence);
    const TextRange* told = nullptr;
    std::size_t longest = 0, here = 0;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (w > sentence.word_begin) {
            const auto gap = document.of(TextRange{document.words[w - 1].range().end, word.begin});
            if (gap.starts_with(": ") || gap.starts_with(":\n")) here = 0;
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
        longest = std::max(longest, ++here);
    }
    return longest;
}

}  // namespace

void sentence_words(Check& check) {
    const auto& document = check.document();
    const auto& row = check.row();
    each_sentence(document, row.scope, [&](const Block&, const Sentence& sentence, std::uint32_t) {
        if (!row.has_below && sentence.spoken_words <= row.above) return;
        const auto words = weighty_words(document, sentence);
        report_value(check, sentence.range, static_cast<double>(words));
    });
}

}  // namespace warmline::match
