/// Which case of its rule a finding is.
#pragma once

#include <optional>
#include <vector>

#include "linter/match/case_words.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/match/rule/rule_cases.hpp"

namespace warmline::match {

/// The cases of a rule in one language; empty when it has none.
std::vector<RuleCase> cases_of(const Tables& tables, const RuleRow& row, Language ui);

/// The number of the first case of its rule that holds; none when no case does.
std::optional<std::size_t> choose_case(const Tables& tables, const Finding& finding,
                                       const CaseGrounds& grounds);

}  // namespace warmline::match
