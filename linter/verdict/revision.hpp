/// What is to be revised in a mail that should not leave as it is.
#pragma once

#include <vector>

#include "linter/verdict/assessment.hpp"
#include "linter/verdict/call_situation.hpp"
#include "linter/verdict/score_model.hpp"

namespace warmline {

/// The steps of a mail ruled "revise", what the call decision misses first: a talk to offer, a
/// win-back to drop, then what lifts the score, then the questions that hold the risk up. Never
/// empty for such a mail, empty for any other. `assessment` has its lifts; advice is in `ui`.
std::vector<RevisionStep> revision_steps(const Document& document,
                                         const Classification& classification,
                                         const Assessment& assessment,
                                         const CallSituation& situation, const CallRuling& ruling,
                                         const ScoreModel& model, Language ui);

}  // namespace warmline
