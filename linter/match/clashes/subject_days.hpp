/// The day a subject names, held against a weekday or a span of days the body tells. Each reports
/// at most one place.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// "Wartung am 15.08." (a Saturday) above "am kommenden Sonntag".
void compare_weekdays(Check& check);

/// "Termin am 17.11." above "Unser Monteur kommt vom 16. bis 27. November".
void compare_spans(Check& check);

}  // namespace warmline::match
