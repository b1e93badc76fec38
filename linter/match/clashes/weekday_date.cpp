#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

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

/// Whether a day written without its year, weeks away from `sent`, has the written weekday last
/// time or next time it comes: "since Friday, 29 May", written in December; "Friday, October 15",
/// written in February.
bool fits_another_year(DateFact date, const DateTime& sent, int written) {
    constexpr std::int64_t lately = 60, within_a_year = 370;  // days
    const auto today = day_number(sent);
    const auto nearest = day_of(date, sent);
    if (!nearest || std::abs(*nearest - today) < lately) return false;
    for (const int years : {-1, 0, 1}) {
        date.year = static_cast<std::int16_t>(sent.year + years);
        const auto day = day_of(date, sent);
        if (day && std::abs(*day - today) <= within_a_year && weekday_of(*day) == written)
            return true;
    }
    return false;
}

/// Whether one of the weekdays joined before the place is that of the day: "Mo–Fr, 22.–26. Juni",
/// "Saturday and Sunday, 12 and 13 September" begin with the first, "Monday or Friday 12 June" ends
/// with the last.
bool fits_a_joined_weekday(const Document& document, TextRange place, int weekday) {
    const auto* sentence = document.sentence_at(place.begin);
    if (sentence == nullptr) return false;
    static constexpr auto links = word_set(
        {"bis", "und", "oder", "auf", "den", "to", "till", "until", "through", "and", "or"});
    // "Mo–Fr": so short they are weekdays only with a capital.
    static constexpr std::array<std::string_view, 7> shorts{"Mo", "Di", "Mi", "Do",
                                                            "Fr", "Sa", "So"};
    const auto read_weekday = [&](const Word& word) {
        const auto at = std::find(shorts.begin(), shorts.end(), document.of(word));
        return at != shorts.end() ? static_cast<int>(at - shorts.begin())
                                  : weekday_of(document.folded_of(word));
    };
    bool linked = true;
    for (auto w = sentence->word_end; w-- > sentence->word_begin && linked;) {
        const auto& word = document.words[w];
        if (word.begin >= place.begin) continue;
        const auto day = read_weekday(word);
        if (day == weekday) return true;
        linked = day >= 0 || links.has(word);
    }
    return false;
}

/// "Für 2027 (Donnerstag, 25. November)": the year stands before the day.
bool fits_a_year_before(const Document& document, DateFact date, int written) {
    const auto* sentence = sentence_of(document, date);
    if (sentence == nullptr) return false;
    for (auto w = sentence->word_begin; w < sentence->word_end; ++w) {
        const auto& word = document.words[w];
        if (word.begin >= date.range.begin) break;
        if (word.length != 4 || !word.is(Word::has_digit)) continue;
        const auto year = document.folded_of(word);
        if (!year.starts_with("20") && !year.starts_with("19")) continue;
        date.year = static_cast<std::int16_t>(std::atoi(std::string(year).c_str()));
        const auto day = day_of(date, std::nullopt);
        if (day && weekday_of(*day) == written) return true;
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
        if (date.year == 0 && sent && fits_another_year(date, *sent, written)) continue;
        if (date.year == 0 && fits_a_year_before(document, date, written)) continue;
        const auto expected = weekday_of(*day);
        if (fits_a_joined_weekday(document, place, expected)) continue;
        check.report(place.empty() ? date.range : place,
                     {{"tag", std::string(weekday_name(expected, Language::de))},
                      {"expected", std::string(weekday_name(expected, Language::en))},
                      {"date", std::string(document.of(date.range))}});
    }
}

}  // namespace warmline::match
