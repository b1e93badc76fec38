/// How long something takes, and from when to when.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Reports a span that is not as long as the sentence says: "45 Minuten (11:00 – 12:30 Uhr)",
/// "3 days (10th to 21st November)", "innerhalb von 7 Tagen bis zum 20. Juni" of a mail of the
/// 17th.
void check_lengths(Check& check);

}  // namespace warmline::match
