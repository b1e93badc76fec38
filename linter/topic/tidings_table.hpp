/// The compiled form of rules/tidings.tsv.
#pragma once

#include "linter/text/term_weights.hpp"

namespace warmline::tidings {

/// A mail's sum is divided by its words to this power; chosen by folds of whole sets, where a half
/// tells a little worse (rules/fit/tidings.py).
constexpr double size_power = .3;

extern const term_weights::Table table;

}  // namespace warmline::tidings
