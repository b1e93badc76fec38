/// How heavy a sentence weighs on its reader, beyond its length: its rarest words, what stands in
/// brackets, names and figures (they lengthen a sentence and hardly burden it), wide attributes
/// ("die im Vertrag der Parteien genannte Frist").
///
/// Written into the features from `plain_letters` to `nouns_over_verbs`; one walk over the tokens.
#pragma once

#include "linter/measure/features/piece.hpp"

namespace warmline {

void read_density(const Piece& piece, FeatureVector& out);

}  // namespace warmline
