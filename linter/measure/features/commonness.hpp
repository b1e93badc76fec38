/// How common the words are in everyday speech and in encyclopaedias.
///
/// Written into the features from `spoken_mean` to `root_rare_per_sentence`.
#pragma once

#include "linter/measure/features/piece.hpp"

namespace warmline {

void read_commonness(const Piece& piece, FeatureVector& out);

}  // namespace warmline
