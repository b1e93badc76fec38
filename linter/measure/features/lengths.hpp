/// How long a stretch is: characters, words, sentences, clauses, syllables, and how many long
/// words.
///
/// Written into the features from `log_characters` to `three_syllables_per_sentence`.
#pragma once

#include "linter/measure/features/piece.hpp"

namespace warmline {

void read_lengths(const Piece& piece, FeatureVector& out);

}  // namespace warmline
