/// Figures one below the other and their sum.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Reports a total that is not the sum of the lines right above it.
void check_sums(Check& check);

}  // namespace warmline::match
