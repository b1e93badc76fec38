/// Findings → dimension scores, ambiguity risk and overall score (score model B.2–B.4).
///
/// Pure arithmetic on values; the same input gives the same tenths on every machine. A finding
/// never raises a score.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "linter/match/finding.hpp"
#include "linter/match/rule_pack.hpp"
#include "linter/verdict/assessment.hpp"
#include "linter/verdict/score_model.hpp"

namespace warmline {

/// What the mail itself brings to its scores, apart from findings.
struct ScoreEvidence {
    std::vector<ScoreTerm> personal;  ///< earned points of personalisation
    double readability = -1;          ///< 0–100, -1 when too short to measure
    int words = 0;                    ///< of the body
};

/// Fills scores, overall, risk, shares, expected questions and the points of the findings.
Assessment score(std::vector<Finding> findings, std::span<const RuleInfo> rules,
                 const ScoreEvidence& evidence, Profile profile, const ScoreModel& model = {});

/// W of the six scores: what `score` uses, and what "what would lift it" asks again.
Tenths overall_of(const std::array<Tenths, dimension_count>& scores, Profile profile, bool blocked,
                  const ScoreModel& model);

}  // namespace warmline
