/// The one pass over the words of a document that finds every phrase of every rule.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Fills `inquiry.hits`, sorted by rule, role and place, overlapping hits of one list reduced to
/// the longest. Needs `inquiry.active`.
void scan_words(Inquiry& inquiry);

}  // namespace warmline::match
