/// Shapes of words: figures, capitals, stretched letters, how many different ones.
///
/// Written into the features from `digit_share` to `stretched_share`.
#pragma once

#include "linter/measure/features/piece.hpp"

namespace warmline {

void read_shapes(const Piece& piece, FeatureVector& out);

}  // namespace warmline
