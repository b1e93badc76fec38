/// Punctuation, emojis, links and the like.
///
/// Written into the features from `commas_per_sentence` to `unfinished`.
#pragma once

#include "linter/measure/features/piece.hpp"

namespace warmline {

void read_marks(const Piece& piece, FeatureVector& out);

}  // namespace warmline
