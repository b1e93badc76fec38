/// The day a subject names, held against a weekday or a span of days the body tells. Each reports
/// at most one place.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// "Wartung am 15.08." (a Saturday) above "am kommenden Sonntag".
void compare_weekdays(Check& check);

/// Whether a sentence speaks of what will happen on the day or at the hour it names.
bool tells_what_is_to_come(const Inquiry& inquiry, std::uint32_t sentence);

/// "Termin am 17.11." above "Unser Monteur kommt vom 16. bis 27. November".
void compare_spans(Check& check);

}  // namespace warmline::match
