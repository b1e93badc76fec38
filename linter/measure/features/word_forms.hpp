/// What the endings of words tell: abstract nouns, learned adjectives, English -ing, -ed and -ly;
/// and in German the nouns, which have capitals.
///
/// Written into the features from `abstract_share` to `ly_share` that grammar.hpp does not write.
#pragma once

#include "linter/measure/features/piece.hpp"

namespace warmline {

void read_word_forms(const Piece& piece, FeatureVector& out);

}  // namespace warmline
