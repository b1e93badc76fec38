/// What a subject promises in percent, weekdays and hours, held against the one figure of its kind
/// the body tells. Each reports at most one place.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// "20 % auf alles" above "15 % auf ausgewählte Artikel".
void compare_shares(Check& check);

/// "Wartung am 15.08." (a Saturday) above "am kommenden Sonntag".
void compare_weekdays(Check& check);

/// "22:00 - 02:00" above "about 6 hours".
void compare_lengths(Check& check);

/// "Termin am 17.11." above "Unser Monteur kommt vom 16. bis 27. November".
void compare_spans(Check& check);

}  // namespace warmline::match
