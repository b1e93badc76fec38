/// The questions of the mail that is answered, one by one.
///
/// A sentence may ask two things ("Wann beginnt der Kurs, und gibt es noch Plätze?") or none that
/// ends in a question mark ("ich wüsste gern, ob …"), and "Verfallen die?" asks on.
#pragma once

#include <vector>

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Each question as a sentence of its own: its words and range begin where the asking does. Marks
/// are those of the sentence it stands in, with `Mark::question`.
std::vector<Sentence> asked_questions(const Check& check);

}  // namespace warmline::match
