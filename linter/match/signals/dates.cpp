#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask own_text = body_blocks | mask_of(BlockKind::subject) |
                               mask_of(BlockKind::preheader) | mask_of(BlockKind::greeting);

std::optional<DateTime> sent(const Check& check) {
    return check.message() == nullptr ? std::nullopt : check.message()->date;
}

/// The folded word before a place, "" at the start of its sentence.
std::string_view word_before(const Document& document, std::uint32_t offset) {
    const auto* sentence = document.sentence_at(offset);
    if (sentence == nullptr) return {};
    std::string_view last;
    for (auto w = sentence->word_begin; w < sentence->word_end; ++w) {
        if (document.words[w].begin >= offset) break;
        last = document.folded_of(document.words[w]);
    }
    return last;
}

/// A day and month of one or two digits, or -1.
int one_or_two_digits(std::string_view text, std::size_t at, std::size_t& end) {
    end = at;
    while (end < text.size() && is_digit(text[end]) && end < at + 2)
        ++end;
    if (end == at) return -1;
    return end == at + 1 ? text[at] - '0' : (text[at] - '0') * 10 + (text[at + 1] - '0');
}

/// "05/06", "5/6": both may be a month, and they differ.
struct DayMonth {
    std::size_t begin = 0, end = 0;
    int one = 0, two = 0;
    bool padded = false;
};

std::optional<DayMonth> day_month_at(std::string_view text, std::size_t slash) {
    DayMonth found{.begin = slash};
    while (found.begin > 0 && is_digit(text[found.begin - 1]))
        --found.begin;
    std::size_t first_end = 0;
    found.one = one_or_two_digits(text, found.begin, first_end);
    found.two = one_or_two_digits(text, slash + 1, found.end);
    const auto is_month = [](int value) { return value >= 1 && value <= 12; };
    if (first_end != slash || !is_month(found.one) || !is_month(found.two) ||
        found.one == found.two)
        return std::nullopt;
    constexpr std::string_view parts_of_more = "/-.,%:";
    const auto rest = text.substr(found.end);
    const bool goes_on =
        !rest.empty() && (is_digit(rest[0]) || (rest.size() > 1 && rest[1] != ' ' &&
                                                parts_of_more.find(rest[0]) != rest.npos));
    if (goes_on || (found.begin > 0 && text[found.begin - 1] != ' ')) return std::nullopt;
    found.padded = text[found.begin] == '0' || text[slash + 1] == '0';
    return found;
}

/// Both readings of two figures, in the languages of those who read the report.
void report_readings(Check& check, TextRange range, int year, int one, int two) {
    check.report(range, {{"eins", date_words(year, two, one, Language::de)},
                         {"zwei", date_words(year, one, two, Language::de)},
                         {"one", date_words(year, two, one, Language::en)},
                         {"two", date_words(year, one, two, Language::en)}});
}

/// "bis 05/06", "on 5/6 at 10:00": a date without its year. A fraction has no zero before its
/// figures, and no time behind it: "bis 3/4 voll".
void report_day_months(Check& check, const Sentence& sentence) {
    static constexpr auto cues =
        word_set({"am", "bis", "zum", "vom", "ab", "seit", "den", "dem", "on", "by", "until",
                  "till", "from", "since", "before", "after", "due", "dated"});
    const auto& document = check.document();
    const auto text = document.folded_of(sentence.range);
    for (auto slash = text.find('/'); slash != text.npos; slash = text.find('/', slash + 1)) {
        const auto found = day_month_at(text, slash);
        if (!found) continue;
        const TextRange range{sentence.range.begin + static_cast<std::uint32_t>(found->begin),
                              sentence.range.begin + static_cast<std::uint32_t>(found->end)};
        const auto rest = text.substr(found->end);
        const bool timed = rest.starts_with(" at ") || rest.starts_with(" um ");
        const bool known =
            std::any_of(document.dates.begin(), document.dates.end(),
                        [&](const auto& date) { return date.range.overlaps(range); });
        if (known || !(found->padded || timed) || !cues.has(word_before(document, range.begin)))
            continue;
        report_readings(check, range, 0, found->one, found->two);
    }
}

/// The weekday of a day; of a weekend the one before Monday, for people then speak of the week to
/// come.
int day_of_week(const DateTime& date) {
    constexpr int friday = 4;
    const auto day = weekday_of(day_number(date));
    return day > friday ? -1 : day;
}

/// "the 16th", "16.6." at a word.
bool gives_a_number(const Document& document, const Sentence& sentence, std::uint32_t w) {
    if (w < sentence.word_end && document.folded_of(document.words[w]) == "the") ++w;
    if (w >= sentence.word_end || !document.words[w].is(Word::has_digit)) return false;
    const auto text = document.folded_of(document.words[w]);
    return text.ends_with("th") || text.ends_with("st") || text.ends_with("nd") ||
           text.ends_with("rd") ||
           document.of(TextRange{document.words[w].range().end, sentence.range.end})
               .starts_with('.');
}

}  // namespace

void date_order(Check& check) {
    const auto& document = check.document();
    each_sentence(document, check.row().scope,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      if (sentence.has(Mark::slash)) report_day_months(check, sentence);
                  });
    for (const auto& date : document.dates) {
        if (!date.ambiguous_order || !stands_in(document, date, check.row().scope)) continue;
        report_readings(check, date.range, date.year, date.day, date.month);
    }
}

void next_weekday(Check& check) {
    const auto& document = check.document();
    const auto when = sent(check);
    each_sentence(
        document, check.row().scope, [&](const Block&, const Sentence& sentence, std::uint32_t) {
            if (sentence.has(Mark::day_ahead) || !sentence.has(Mark::weekday)) return;
            for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
                const auto word = document.folded_of(document.words[w]);
                const bool points = word.starts_with("naechste") || word.starts_with("kommende") ||
                                    word == "diesen" || word == "dieser" || word == "diesem" ||
                                    word == "next" || word == "this" || word == "coming";
                if (!points) continue;
                const auto& next = document.words[w + 1];
                const auto weekday = weekday_of(document.folded_of(next));
                if (weekday < 0) continue;
                // "Donnerstag, 18. Februar" stands in the mail: that one is meant.
                if (std::any_of(
                        document.dates.begin(), document.dates.end(), [&](const DateFact& date) {
                            return date.weekday == weekday && stands_in(document, date, own_text);
                        }))
                    continue;
                // "next Tuesday, the 16th" has its date.
                if (gives_a_number(document, sentence, w + 2)) continue;
                // "This Friday" and "kommenden Freitag" are the one to come to nearly everybody,
                // and to all while that week still has one; "next Monday", said on a Thursday, too.
                const bool two_readings = word.starts_with("naechste") || word == "next";
                if (when && two_readings != (weekday > day_of_week(*when))) continue;
                check.report({document.words[w].begin, next.range().end},
                             {{"weekday", std::string(document.of(next))}}, 1, two_readings);
            }
        });
}

void no_timezone(Check& check) {
    if (!check.inquiry().is(Fact::several_zones)) return;
    const auto& document = check.document();
    bool zone = false;
    for (const auto& time : document.times)
        zone = zone || time.zone;
    if (zone) return;
    for (const auto& time : document.times)
        if (stands_in(document, time, check.row().scope)) {
            check.report(time.range, {{"time", std::string(document.of(time.range))}});
            return;
        }
}

}  // namespace warmline::match
