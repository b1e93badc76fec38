#include <cstdlib>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {

namespace {

/// A weekday the reading room did not join to the date: "Sonntag (13. Juni 2026)".
TextRange weekday_before(const Document& document, const DateFact& date) {
    const auto* sentence = sentence_of(document, date);
    if (sentence == nullptr) return {};
    for (auto w = sentence->word_end; w-- > sentence->word_begin;) {
        const auto& word = document.words[w];
        if (word.range().end > date.range.begin) continue;
        const auto gap = document.of(TextRange{word.range().end, date.range.begin});
        const bool joined = gap == " (" || gap == ", " || gap == " " || gap == " – ";
        return joined && weekday_of(document.folded_of(word)) >= 0 ? word.range() : TextRange{};
    }
    return {};
}

/// Whether the day, long past in the year nearest to `sent`, has the written weekday when it comes
/// again.
bool fits_in_the_next_year(DateFact date, const DateTime& sent, int written) {
    constexpr std::int64_t just_past = 60;  // days: nobody plans a year ahead for what was lately
    const auto today = day_number(sent);
    const auto nearest = day_of(date, sent);
    if (!nearest || *nearest > today - just_past) return false;
    for (const int ahead : {0, 1}) {
        date.year = static_cast<std::int16_t>(sent.year + ahead);
        if (const auto day = day_of(date, sent); day && *day > today)
            return weekday_of(*day) == written;
    }
    return false;
}

}  // namespace

void weekday_date(Check& check) {
    const auto& document = check.document();
    const auto sent = check.message() == nullptr ? std::nullopt : check.message()->date;
    for (const auto& date : document.dates) {
        if (date.ambiguous_order || !stands_in(document, date, check.row().scope)) continue;
        const auto place = date.weekday < 0 || date.weekday_range.empty()
                               ? weekday_before(document, date)
                               : date.weekday_range;
        const int written =
            date.weekday >= 0 ? date.weekday : weekday_of(document.folded_of(place));
        const auto day = day_of(date, sent);
        if (written < 0 || !day || weekday_of(*day) == written) continue;
        // Without a year, half a year away the neighbouring year is as likely.
        if (date.year == 0 && sent && std::abs(*day - day_number(*sent)) > 170) continue;
        // A day gone by may be meant for the year to come: "Friday, October 15", written in
        // February.
        if (date.year == 0 && sent && fits_in_the_next_year(date, *sent, written)) continue;
        const auto expected = weekday_of(*day);
        check.report(place.empty() ? date.range : place,
                     {{"tag", std::string(weekday_name(expected, Language::de))},
                      {"expected", std::string(weekday_name(expected, Language::en))},
                      {"date", std::string(document.of(date.range))}});
    }
}

}  // namespace warmline::match
