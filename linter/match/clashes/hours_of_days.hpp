/// Which day an hour of a mail belongs to.
#pragma once

#include <cstdint>
#include <vector>

#include "linter/match/clashes/values.hpp"

namespace warmline::match {

/// The one day of a sentence, 0 when it names none or several.
std::int64_t day_of_sentence(const std::vector<Value>& values, std::uint32_t sentence);

/// Each day has its own hours: whether two hours stand beside different days or weekdays.
bool is_hour_of_another_day(const Document& document, const std::vector<Value>& values,
                            const Value& one, const Value& two);

/// The same over a whole mail: an hour told without its day belongs to the only one it names.
bool are_hours_of_days(const Document& document, const std::vector<Value>& values, const Value& one,
                       const Value& two);

}  // namespace warmline::match
