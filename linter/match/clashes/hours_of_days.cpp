#include "linter/match/clashes/hours_of_days.hpp"

#include <algorithm>

#include "linter/match/clashes/day_part.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

/// The weekday a value's sentence names first, -1 for none.
int weekday_in(const Document& document, const Value& value) {
    const auto* sentence = sentence_of(document, value);
    if (sentence == nullptr || !sentence->has(Mark::weekday)) return -1;
    for (auto w = sentence->word_begin; w < sentence->word_end; ++w)
        if (const auto day = weekday_of(document.folded_of(document.words[w])); day >= 0)
            return day;
    return -1;
}

/// The one day a mail speaks of as it is, not by which or from when; 0 when it names several.
std::int64_t only_day(const Document& document, const std::vector<Value>& values) {
    std::int64_t only = 0;
    for (const auto& value : values) {
        if (value.kind != ValueKind::day || place_of(document, value).part != Part::itself)
            continue;
        if (only != 0 && only != value.value) return 0;
        only = value.value;
    }
    return only;
}

}  // namespace

std::int64_t day_of_sentence(const std::vector<Value>& values, std::uint32_t sentence) {
    std::int64_t day = 0;
    for (const auto& value : values) {
        if (value.kind != ValueKind::day || value.sentence != sentence) continue;
        if (day != 0 && day != value.value) return 0;
        day = value.value;
    }
    return day;
}

bool is_hour_of_another_day(const Document& document, const std::vector<Value>& values,
                            const Value& one, const Value& two) {
    return one.kind == ValueKind::time &&
           (day_of_sentence(values, one.sentence) != day_of_sentence(values, two.sentence) ||
            weekday_in(document, one) != weekday_in(document, two));
}

bool are_hours_of_days(const Document& document, const std::vector<Value>& values, const Value& one,
                       const Value& two) {
    if (!is_hour_of_another_day(document, values, one, two)) return false;
    const auto only = only_day(document, values);
    const auto fits = [&](const Value& value) {
        const auto day = day_of_sentence(values, value.sentence);
        return day == only || std::none_of(values.begin(), values.end(), [&](const Value& other) {
                   return other.kind == ValueKind::day && other.sentence == value.sentence;
               });
    };
    const auto first = weekday_in(document, one), second = weekday_in(document, two);
    return only == 0 || !fits(one) || !fits(two) || (first >= 0 && second >= 0 && first != second);
}

}  // namespace warmline::match
