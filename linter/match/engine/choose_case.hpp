/// Which case of its rule a finding is.
#pragma once

#include <vector>

#include "linter/match/engine/inquiry.hpp"
#include "linter/match/rule/rule_cases.hpp"

namespace warmline::match {

/// The cases of a rule in one language; empty when it has none.
std::vector<RuleCase> cases_of(const Tables& tables, const RuleRow& row, Language ui);

/// Gives the finding the value "case": the number of the first case of its rule whose facts hold
/// and whose words stand in what is underlined and in what the check filled in. None when no case
/// holds. After the facts were collected.
void choose_case(const Inquiry& inquiry, Finding& finding);

}  // namespace warmline::match
