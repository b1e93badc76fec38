/// Values far apart that are one matter all the same: the hour, month or year of one day told
/// wrongly.
#pragma once

#include <vector>

#include "linter/match/clashes/values.hpp"

namespace warmline::match {

/// Whether the body's value is the subject's mistyped though it is not near it: another hour on the
/// same day (or where no day is named), the same day and month of the next year, the same day of
/// another month. The body must speak of what is to come, and of no change.
bool is_far_slip(const Check& check, const std::vector<Value>& subject,
                 const std::vector<Value>& body, const Value& named, const Value& told);

}  // namespace warmline::match
