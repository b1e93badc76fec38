#include "linter/match/clashes/far_slips.hpp"

#include <algorithm>
#include <cstdlib>

#include "linter/match/clashes/day_part.hpp"
#include "linter/match/clashes/same_thing.hpp"
#include "linter/match/clashes/subject_days.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

/// Another one of its kind, or the end of what began.
constexpr CueList another({"naechste",  "next ",     "wieder",    "again",   "fertig",
                           "ende",      " bis ",     "until",     "danach",  "anschl",
                           "zurueck",   " back",     "beendet",   "over by", "letzte",
                           " last ",    "done",      "folgende",  "weiter",  "further",
                           "following", "afterward", "jaehrlich", "yearly",  "jedes jahr",
                           "every ",    "neuer ",    "neuen ",    "new "});

const DateFact* date_at(const Document& document, TextRange range) {
    for (const auto& date : document.dates)
        if (date.range == range) return &date;
    return nullptr;
}

bool is_mistyped_day(const Document& document, const Value& named, const Value& told) {
    const auto* one = date_at(document, named.range);
    const auto* two = date_at(document, told.range);
    if (one == nullptr || two == nullptr || one->day != two->day) return false;
    const bool years = one->year != 0 && two->year != 0;
    if (one->month == two->month) return years && std::abs(one->year - two->year) == 1;
    return !years || one->year == two->year;
}

/// The days beside an hour: those of its sentence, or of the whole subject.
bool is_on_one_day(const std::vector<Value>& subject, const std::vector<Value>& body,
                   const Value& told) {
    const Value* here = nullptr;
    bool any = false;
    for (const auto& value : body) {
        if (value.kind != ValueKind::day) continue;
        any = true;
        if (value.sentence != told.sentence) continue;
        if (here != nullptr && !same(*here, value)) return false;
        here = &value;
    }
    const auto is_day = [](const Value& value) { return value.kind == ValueKind::day; };
    if (std::none_of(subject.begin(), subject.end(), is_day)) return !any;
    return here != nullptr && std::any_of(subject.begin(), subject.end(),
                                          [&](const Value& value) { return same(value, *here); });
}

}  // namespace

bool is_far_slip(const Check& check, const std::vector<Value>& subject,
                 const std::vector<Value>& body, const Value& named, const Value& told) {
    const auto& document = check.document();
    const auto* sentence = sentence_of(document, told);
    if (sentence == nullptr || place_of(document, told).part != Part::itself ||
        place_of(document, named).part != Part::itself)
        return false;
    const auto* message = check.message();
    if (told.kind == ValueKind::day && message != nullptr && message->date &&
        told.value < day_number(*message->date))
        return false;
    const bool slip = told.kind == ValueKind::day    ? is_mistyped_day(document, named, told)
                      : told.kind == ValueKind::time ? is_on_one_day(subject, body, told)
                                                     : false;
    const auto number = static_cast<std::uint32_t>(sentence - document.sentences.data());
    return slip && tells_what_is_to_come(check.inquiry(), number) &&
           !stand_in_sentence(check.inquiry(), number, another) &&
           !speaks_of_change(check.inquiry(), number);
}

}  // namespace warmline::match
