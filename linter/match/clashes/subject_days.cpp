#include "linter/match/clashes/subject_days.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

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

std::vector<Named> weekdays_to_come(const Inquiry& inquiry) {
    static constexpr CueList to_come({"findet", "kommt", "kommen wir", "beginnt", "wird ",
                                      "werden wir", "takes place", "will ", "we'll", "starts ",
                                      "scheduled", "arrive"});
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

void compare_weekdays(Check& check) {
    const auto& document = check.document();
    TextRange place;
    const auto named = weekday_of_subject(check, place);
    if (!named) return;
    // A day told in full is compared as a day.
    const bool dated =
        std::any_of(document.dates.begin(), document.dates.end(),
                    [&](const DateFact& date) { return stands_in(document, date, body_blocks); });
    if (dated) return;
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
