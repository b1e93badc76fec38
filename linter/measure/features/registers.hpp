/// How the stretch opens, and whether it looks like a mail.
///
/// Written into `starts_lower` and the features from `first_is_verb_like` to `mention_first`.
#pragma once

#include "linter/measure/features/piece.hpp"

namespace warmline {

void read_registers(const Piece& piece, FeatureVector& out);

}  // namespace warmline
