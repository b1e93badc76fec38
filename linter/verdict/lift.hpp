/// "What would lift this to 70": the edits that gain most, each with its gain.
#pragma once

#include <span>

#include "linter/match/rule_pack.hpp"
#include "linter/verdict/assessment.hpp"
#include "linter/verdict/score_model.hpp"

namespace warmline {

/// Fills `lifts` and `lifted` of a scored assessment: mending all places of one rule, or adding one
/// kind of personal evidence, chosen greedily by gain until the target is reached or nothing gains.
/// Every gain is the score that `score` itself would give after the edit. Nothing to do when the
/// score is there already.
void find_lifts(Assessment& assessment, std::span<const RuleInfo> rules, const ScoreModel& model);

}  // namespace warmline
