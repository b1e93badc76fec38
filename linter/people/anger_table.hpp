/// The compiled form of rules/anger.tsv.
#pragma once

#include "linter/text/term_weights.hpp"

namespace warmline::anger {

/// A message's sum is divided by its words to this power (rules/fit/anger.py).
constexpr double size_power = .3;

extern const term_weights::Table table;

}  // namespace warmline::anger
