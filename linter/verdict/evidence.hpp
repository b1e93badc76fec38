/// What a mail does for its reader before any finding is counted: the earned points of
/// personalisation (score model B.2).
#pragma once

#include <vector>

#include "linter/match/engine/fact.hpp"
#include "linter/text/document.hpp"
#include "linter/topic/classify.hpp"
#include "linter/verdict/assessment.hpp"
#include "linter/verdict/score_model.hpp"

namespace warmline {

/// One term per kind of evidence, also those that earned nothing; `possible` sums to 100. A mail
/// refers to its case by a case or order number, the date of an earlier contact, a product, a
/// place, the reader's own concern (words shared with the quoted mail).
std::vector<ScoreTerm> personal_evidence(const Document& document,
                                         const Classification& classification,
                                         const match::FactSet& facts,
                                         const ScoreModel::Personal& model);

}  // namespace warmline
