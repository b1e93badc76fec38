/// What a subject promises in percent and hours, held against the one figure of its kind
/// the body tells. Each reports at most one place.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// "20 % auf alles" above "15 % auf ausgewählte Artikel".
void compare_shares(Check& check);

/// "22:00 - 02:00" above "about 6 hours".
void compare_lengths(Check& check);

}  // namespace warmline::match
