/// Holding a figure against the bound a rule gives.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

bool is_beyond(const RuleRow& row, double value);

/// Reports `range` with {value} and {limit} when the figure is beyond the bound.
void report_value(Check& check, TextRange range, double value);

}  // namespace warmline::match
