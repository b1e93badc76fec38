/// Feelings in a text and whom they are for: a warm word to the reader ("du bist super") is not the
/// same as one about one's own things ("ich liebe Schlafanzüge"), and a grievance beside praise is
/// often irony.
///
/// Written into the features from `hearts` to `sharp_opening`. All of them are yes/no or counts on
/// a log(1+x) scale, read from word classes ("cheer", "grievance", "you", "i", "work" …) and marks.
#pragma once

#include "linter/measure/features/piece.hpp"

namespace warmline {

void read_feelings(const Piece& piece, FeatureVector& out);

}  // namespace warmline
