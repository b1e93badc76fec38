/// The words of a rule for one finding: those of the case it is, where its rule has cases.
#pragma once

#include <string_view>
#include <vector>

#include "linter/match/finding.hpp"
#include "linter/match/rule_pack.hpp"

namespace warmline {

/// The value of a finding that names its case, by number from 0; no slot of a text.
inline constexpr std::string_view case_slot = "case";

/// What people read about `finding` in one language. Views live as long as the pack.
RuleWords words_for(const RulePack& pack, const Finding& finding, Language ui);

/// The words of each case of a rule, for pages about it; empty when it has none.
std::vector<RuleWords> words_of_cases(const RulePack& pack, std::size_t rule, Language ui);

}  // namespace warmline
