// Days that are over when the mail goes out, told as if they were to come.
#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/clashes/noun_phrase.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/day_tense.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask own_text = body_blocks | mask_of(BlockKind::subject) |
                               mask_of(BlockKind::preheader) | mask_of(BlockKind::greeting);

/// "Unser Gespräch am 3. Mai", "your visit on 3 May": the day belongs to what is long over.
constexpr auto what_was = word_set(
    {"gespraech", "telefonat", "besuch",       "termin",   "treffen",     "anruf",   "ausfall",
     "unfall",    "schaden",   "vorfall",      "kauf",     "einkauf",     "messe",   "seminar",
     "sturm",     "workshop",  "feier",        "call",     "visit",       "meeting", "talk",
     "purchase",  "accident",  "storm",        "incident", "appointment", "failure", "conversation",
     "abbuchung", "zahlung",   "ueberweisung", "fahrt",    "debit",       "payment"});

/// "1 November 2025 to 31 October 2026": the time a bill is about.
bool ends_a_span(const Document& document, std::uint32_t start, std::int64_t day,
                 const DateTime& sent) {
    constexpr std::uint32_t cue = 12;  // " bis zum "
    return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateFact& other) {
        const auto from = day_of(other, sent);
        return other.range.end < start && start - other.range.end <= cue && from && *from < day;
    });
}

bool names_a_day_to_come(const Document& document, const Sentence& sentence, const DateTime& sent) {
    return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateFact& other) {
        const auto then = sentence.range.contains(other.range) ? day_of(other, sent) : std::nullopt;
        return then && *then >= day_number(sent);
    });
}

}  // namespace

void stale_date(Check& check) {
    const auto& document = check.document();
    if (check.message() == nullptr || !check.message()->date) return;
    const auto when = check.message()->date;
    const auto today = day_number(*when);
    for (const auto& date : document.dates) {
        if (date.ambiguous_order || !stands_in(document, date, own_text)) continue;
        const auto day = day_of(date, when);
        // Without a year a date of last week and one of next year look alike: only weeks count.
        constexpr std::int64_t nearest_guess = 60;
        if (!day || *day >= today || (date.year == 0 && today - *day > nearest_guess)) continue;
        const auto* sentence = sentence_of(document, date);
        if (sentence == nullptr) continue;
        const auto start = date.weekday_range.empty()
                               ? date.range.begin
                               : std::min(date.range.begin, date.weekday_range.begin);
        std::uint32_t first = sentence->word_begin;
        while (first < sentence->word_end && document.words[first].begin < start)
            ++first;
        const auto before = first > sentence->word_begin
                                ? document.folded_of(document.words[first - 1])
                                : std::string_view{};
        // "Your instruction of 8 June" names a letter; what began on a day may go on.
        static constexpr auto long_since = word_set({"vom", "of", "ab", "from", "seit", "since"});
        if (long_since.has(before)) continue;
        const bool deadline = !ends_a_span(document, start, *day, *when) &&
                              (before == "bis" || before == "zum" || before == "until" ||
                               before == "by" || before == "till");
        const TextRange place{start, date.range.end};
        const auto clause = clause_around(document, *sentence, place);
        const bool future =
            plans_a_day(document, *sentence, first,
                        word_behind(document, *sentence, date.range.end)) ||
            tells_the_future(document, clause,
                             first > sentence->word_begin ? first - 1 : clause.end) ||
            (!names_a_day_to_come(document, *sentence, *when) &&
             (sentence->has(Mark::request) ||
              speaks_of_the_future(document.folded_of(sentence->range))));
        if (!deadline && !future) continue;
        const bool event = first >= sentence->word_begin + 2 &&
                           what_was.has(document.words[first - 2]) && !deadline;
        // "Der Zählerstand zum 31. Oktober": what was read on that day.
        const bool reading = first >= sentence->word_begin + 2 &&
                             (before == "zum" || before == "am" || before == "per") &&
                             document.folded_of(document.words[first - 2]).ends_with("stand");
        // "Bitte zahlen Sie bis 12. Mai": a term that is set tells no past, whatever stands beside.
        const bool sets_a_term = deadline && sentence->has(Mark::request);
        if (event || reading || says_it_was(document, *sentence, place) ||
            (!sets_a_term && tells_the_past(document, clause)) ||
            describes_a_thing(document, *sentence, place))
            continue;
        check.report(date.range, {{"date", std::string(document.of(date.range))}});
    }
}

}  // namespace warmline::match
