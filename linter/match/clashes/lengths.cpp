#include "linter/match/clashes/lengths.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr std::int64_t minutes_a_day = 24 * 60;

/// "45 Minuten", "drei Tage" as a figure: what is written and how many minutes that is.
struct Length {
    TextRange range;
    std::int64_t minutes = 0;
};

/// The minutes of one unit of time, 0 for any other word.
std::int64_t unit_of(const Word& word) {
    static constexpr auto minutes = word_set({"minuten", "minute", "min", "minutes", "mins"});
    static constexpr auto hours = word_set({"stunden", "stunde", "std", "hours", "hour", "hrs"});
    static constexpr auto days = word_set({"tage", "tagen", "tag", "days", "day"});
    static constexpr auto weeks = word_set({"wochen", "woche", "weeks", "week"});
    if (minutes.has(word)) return 1;
    if (hours.has(word)) return 60;
    if (days.has(word)) return minutes_a_day;
    return weeks.has(word) ? 7 * minutes_a_day : 0;
}

/// The only length of a sentence; of several, nobody knows which belongs to the span.
std::optional<Length> length_in(const Document& document, const Sentence& sentence) {
    std::optional<Length> found;
    for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
        const auto unit = unit_of(document.words[w + 1]);
        if (unit == 0) continue;
        const auto figure = document.of(document.words[w]);
        constexpr std::size_t most_digits = 3;
        if (figure.empty() || figure.size() > most_digits ||
            !std::all_of(figure.begin(), figure.end(), is_digit))
            continue;
        if (found) return std::nullopt;
        std::int64_t number = 0;
        for (const char c : figure)
            number = number * 10 + (c - '0');
        found = {{document.words[w].begin, document.words[w + 1].range().end}, number * unit};
    }
    return found;
}

/// What stands between two places of a text, nothing when the first does not come first.
std::string_view between(const Document& document, std::uint32_t from, std::uint32_t to) {
    return from < to ? document.folded_of(TextRange{from, to}) : std::string_view();
}

/// " – ", " bis ", " to ": from one to the other.
bool joins_a_span(std::string_view gap) {
    constexpr std::size_t longest = 12;  // " uhr bis zum "
    return !gap.empty() && gap.size() <= longest &&
           contains(gap, {"-", "\xE2\x80\x93", "\xE2\x80\x94", "bis", "to", "until", "till"});
}

/// A span belongs to the length beside it: "45 Minuten (11:00 – 12:30 Uhr)", "11–12:30 (45 min)".
bool stands_beside(const Document& document, TextRange length, TextRange span) {
    const auto gap = length.begin < span.begin ? between(document, length.end, span.begin)
                                               : between(document, span.end, length.begin);
    constexpr std::size_t longest = 7;  // ", from ", " uhr, "
    return !gap.empty() && gap.size() <= longest &&
           (gap.find('(') != gap.npos || contains(gap, {":", " von ", " from ", ", "}));
}

void check_hours(Check& check, const Sentence& sentence, const Length& length) {
    const auto& document = check.document();
    for (std::size_t i = 0; i + 1 < document.times.size(); ++i) {
        const auto &from = document.times[i], &to = document.times[i + 1];
        if (!sentence.range.contains(from.range) || !sentence.range.contains(to.range)) continue;
        const TextRange span{from.range.begin, to.range.end};
        if (!joins_a_span(between(document, from.range.end, to.range.begin)) ||
            !stands_beside(document, length.range, span))
            continue;
        const std::int64_t minutes = (to.hour - from.hour) * 60 + to.minute - from.minute;
        // "9 to 1" goes past noon.
        constexpr std::int64_t half_a_day = minutes_a_day / 2;
        const bool open = from.twelve_hour_open || to.twelve_hour_open;
        if (minutes <= 0 || minutes == length.minutes ||
            (open && (length.minutes - minutes) % half_a_day == 0))
            continue;
        check.report(span, {{"other", std::string(document.of(length.range))}});
        return;
    }
}

/// The day of the month a span begins with, whose month stands at its end: "10th to 21st November".
int first_day(std::string_view before, std::uint32_t& width) {
    auto end = before.size();
    const auto skip_back = [&](std::string_view piece) {
        const bool there = before.substr(0, end).ends_with(piece);
        if (there) end -= piece.size();
        return there;
    };
    skip_back(" ");
    if (!skip_back("to") && !skip_back("bis") && !skip_back("-") && !skip_back("\xE2\x80\x93") &&
        !skip_back("until"))
        return 0;
    skip_back(" ");
    if (!skip_back(".")) skip_back("st") || skip_back("nd") || skip_back("rd") || skip_back("th");
    auto begin = end;
    while (begin > 0 && is_digit(before[begin - 1]) && end - begin < 2)
        --begin;
    if (begin == end || (begin > 0 && (is_digit(before[begin - 1]) || before[begin - 1] == '.')))
        return 0;
    width = static_cast<std::uint32_t>(before.size() - begin);
    return end - begin == 1 ? before[begin] - '0'
                            : (before[begin] - '0') * 10 + (before[begin + 1] - '0');
}

/// Days between two that one counts with or without the first or last; of weeks also the weekend.
bool fits(std::int64_t days, const Length& length) {
    const auto said = length.minutes / minutes_a_day;
    const bool weeks = said % 7 == 0;
    return days + 1 >= said - (weeks ? 2 : 0) && days <= said + (weeks ? 2 : 0);
}

void check_days(Check& check, const Sentence& sentence, const Length& length) {
    const auto& document = check.document();
    // Working days leave out what a calendar counts.
    if (contains(document.folded_of(sentence.range),
                 {"werktag", "arbeitstag", "working", "business"}))
        return;
    const auto sent = check.message() == nullptr ? std::nullopt : check.message()->date;
    for (const auto& date : document.dates) {
        if (!sentence.range.contains(date.range) || date.ambiguous_order) continue;
        const auto last = day_of(date, sent);
        if (!last) continue;
        std::uint32_t width = 0;
        const auto before = document.folded_of(TextRange{sentence.range.begin, date.range.begin});
        const auto day = first_day(before, width);
        const TextRange span{date.range.begin - width, date.range.end};
        if (day > 0 && day < date.day && stands_beside(document, length.range, span)) {
            if (!fits(date.day - day, length))
                check.report(span, {{"other", std::string(document.of(length.range))}});
            return;
        }
        // "within 7 days, by 20 June" counts from the day of the mail.
        const auto gap = between(document, length.range.end, date.range.begin);
        constexpr std::size_t longest = 16;  // ", also bis zum "
        const bool by = !gap.empty() && gap.size() <= longest &&
                        contains(gap, {" bis ", " by ", "spaetestens", "until"});
        const auto ahead = document.folded_of(TextRange{sentence.range.begin, length.range.begin});
        const bool within = ahead.ends_with("innerhalb von ") || ahead.ends_with("binnen ") ||
                            ahead.ends_with("innerhalb ") || ahead.ends_with("innert ") ||
                            ahead.ends_with("within ") || ahead.ends_with("within the next ") ||
                            ahead.ends_with("innerhalb der naechsten ");
        if (!by || !within || !sent) continue;
        constexpr std::int64_t in_the_post = 2;
        const auto days = *last - day_number(*sent);
        const auto said = length.minutes / minutes_a_day;
        if (days < said - in_the_post || days > said + in_the_post)
            check.report(date.range, {{"other", std::string(document.of(length.range))}});
        return;
    }
}

}  // namespace

void check_lengths(Check& check) {
    const auto& document = check.document();
    if (document.dates.empty() && document.times.size() < 2) return;
    constexpr MarkMask when = mask_of(Mark::date) | mask_of(Mark::time);
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      if ((sentence.marks & when) == 0) return;
                      const auto length = length_in(document, sentence);
                      if (!length || length->minutes == 0) return;
                      if (length->minutes < minutes_a_day)
                          check_hours(check, sentence, *length);
                      else
                          check_days(check, sentence, *length);
                  });
}

}  // namespace warmline::match
