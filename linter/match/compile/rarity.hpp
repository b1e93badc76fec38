/// Which word of a phrase to look it up by: the one ordinary text has least often.
#pragma once

#include <cstddef>

#include "linter/match/compile/phrase_syntax.hpp"

namespace warmline::match {

/// Index of the step of `sequence` that is rarest in business mail. "wir bitten um Verständnis" is
/// looked up at "Verständnis", so the many "wir" of a mail cost nothing.
std::size_t rarest_step(const Sequence& sequence);

}  // namespace warmline::match
