/// Guesses at grammar from word order and word classes: passives, infinitives, genitives,
/// attributes between article and noun, verb brackets.
///
/// Written into the features from `passive_per_sentence` to `brackets_span`, and `formal_address`.
#pragma once

#include "linter/measure/features/piece.hpp"

namespace warmline {

void read_grammar(const Piece& piece, FeatureVector& out);

}  // namespace warmline
