#include "linter/match/clashes/subject_days.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "linter/match/clashes/day_part.hpp"
#include "linter/match/clashes/values.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask subject_block = mask_of(BlockKind::subject);

/// The weekday a body names for a thing to come, without a cue that makes it a term or the past.
struct Named {
    int weekday = -1;
    TextRange range;
};

constexpr CueList to_come({"findet", "kommt", "comes ", "kommen wir", "beginnt", "wird ",
                           "werden wir", "takes place", "will ", "we'll", "starts ", "scheduled",
                           "arrive"});

constexpr CueList talks({"ich rufe", "rufe ich", "call you", "ring you", "ihr termin", "der termin",
                         "your appointment", "your visit", "sehen uns", "see you"});

std::vector<Named> weekdays_to_come(const Inquiry& inquiry) {
    const auto& document = inquiry.document;
    std::vector<Named> named;
    each_sentence(
        document, prose_blocks, [&](const Block&, const Sentence& sentence, std::uint32_t number) {
            if (!sentence.has(Mark::weekday)) return;
            const bool told = stand_in_sentence(inquiry, number, to_come);
            for (auto w = sentence.word_begin + 1; w < sentence.word_end; ++w) {
                const auto day = weekday_of(document.folded_of(document.words[w]));
                if (day < 0) continue;
                auto from = w - 1;
                const auto before = document.folded_of(document.words[from]);
                const bool coming = before == "kommenden" || before == "naechsten" ||
                                    before == "coming" || before == "next" || before == "diesen" ||
                                    before == "this";
                if (coming && from > sentence.word_begin) --from;
                const auto cue = document.folded_of(document.words[from]);
                const bool on = cue == "am" || cue == "on";
                const bool here = (on && told) || (coming && (on || cue == "this"));
                named.push_back(
                    {here ? day : -1, {document.words[from].begin, document.words[w].range().end}});
            }
        });
    return named;
}

/// "Visit on Friday" above "comes on Thursday 11 June": the one day to come the body names.
void compare_with_date(Check& check, int weekday, TextRange place) {
    const auto& document = check.document();
    const auto* message = check.message();
    const bool in_words = std::none_of(
        document.dates.begin(), document.dates.end(),
        [&](const DateFact& date) { return stands_in(document, date, subject_block); });
    if (message == nullptr || !message->date || !in_words) return;
    // "Entlüften bis Mittwoch": a term, not the day of the matter.
    const Value day{ValueKind::day, 0, place, ~0u};
    if (place_of(document, day).part != Part::itself) return;
    const Value* only = nullptr;
    const auto values = values_in(check, body_blocks);
    for (const auto& value : values) {
        if (value.kind != ValueKind::day) continue;
        if (only != nullptr && !same(*only, value)) return;
        only = &value;
    }
    constexpr std::int64_t week = 7;
    const auto ahead = only != nullptr ? only->value - day_number(*message->date) : -1;
    if (ahead < 0 || ahead > week || weekday_of(only->value) == weekday ||
        place_of(document, *only).part != Part::itself)
        return;
    const auto* sentence = sentence_of(document, *only);
    if (sentence == nullptr ||
        !stand_in_sentence(check.inquiry(),
                           static_cast<std::uint32_t>(sentence - document.sentences.data()),
                           to_come))
        return;
    // The subject's day told elsewhere is another matter.
    bool told = false;
    each_sentence(document, body_blocks, [&](const Block&, const Sentence& other, std::uint32_t) {
        for (auto w = other.word_begin; w < other.word_end; ++w)
            told = told || weekday_of(document.folded_of(document.words[w])) == weekday;
    });
    if (!told) check.report(only->range, {{"other", std::string(document.of(place))}});
}

/// The weekday the subject names, by itself or by its one date.
std::optional<int> weekday_of_subject(const Check& check, TextRange& range) {
    const auto& document = check.document();
    const auto sent = check.message() == nullptr ? std::nullopt : check.message()->date;
    std::optional<int> found;
    std::size_t days = 0;
    for (const auto& date : document.dates)
        if (stands_in(document, date, subject_block)) {
            ++days;
            range = date.range;
            if (const auto day = day_of(date, sent); day && !date.ambiguous_order)
                found = weekday_of(*day);
        }
    if (days > 0) return days == 1 ? found : std::nullopt;
    each_sentence(document, subject_block,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                          const auto day = weekday_of(document.folded_of(document.words[w]));
                          if (day < 0) continue;
                          ++days;
                          range = document.words[w].range();
                          found = day;
                      }
                  });
    return days == 1 ? found : std::nullopt;
}

}  // namespace

bool tells_what_is_to_come(const Inquiry& inquiry, std::uint32_t sentence) {
    return stand_in_sentence(inquiry, sentence, to_come) ||
           stand_in_sentence(inquiry, sentence, talks);
}

void compare_weekdays(Check& check) {
    const auto& document = check.document();
    TextRange place;
    const auto named = weekday_of_subject(check, place);
    if (!named) return;
    // A day told in full is compared as a day.
    const bool dated =
        std::any_of(document.dates.begin(), document.dates.end(),
                    [&](const DateFact& date) { return stands_in(document, date, body_blocks); });
    if (dated) {
        compare_with_date(check, *named, place);
        return;
    }
    const auto told = weekdays_to_come(check.inquiry());
    // Another weekday, or the right one, elsewhere in the text: there is more than one matter.
    if (told.size() != 1 || told.front().weekday < 0 || told.front().weekday == *named) return;
    check.report(told.front().range, {{"other", std::string(document.of(place))}});
}

void compare_spans(Check& check) {
    const auto& document = check.document();
    const auto days = [&](BlockMask mask) {
        auto values = values_in(check, mask);
        std::erase_if(values, [](const Value& value) { return value.kind != ValueKind::day; });
        return values;
    };
    const auto subject = days(subject_block);
    const auto body = days(body_blocks);
    constexpr std::size_t ends_of_a_span = 2;
    if (subject.size() != 1 || body.size() != ends_of_a_span) return;
    const auto& named = subject.front();
    const auto& first = body.front();
    const auto& last = body.back();
    if (named.value <= first.value || named.value >= last.value) return;
    const auto link = document.folded_of(TextRange{first.range.end, last.range.begin});
    const bool joined = contains(link, {"bis", " to ", " and ", "until", "–", "-"});
    const auto* sentence = sentence_of(document, last);
    static constexpr CueList visits(
        {"kommt", "kommen", "termin", "visit", "come", "call ", "appointment", "attend", "arrive"});
    constexpr std::size_t longest_link = 12;
    if (!joined || link.size() > longest_link || sentence == nullptr ||
        !stand_in_sentence(check.inquiry(),
                           static_cast<std::uint32_t>(sentence - document.sentences.data()),
                           visits))
        return;
    check.report({first.range.begin, last.range.end},
                 {{"other", std::string(document.of(named.range))}});
}

}  // namespace warmline::match
