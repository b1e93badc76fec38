/// What a pack.json says of all rules: `off`, `severity`, `cap` and the engine it needs.
#pragma once

#include <vector>

#include "linter/match/rule/rule_file.hpp"
#include "linter/match/rule/rule_spec.hpp"

namespace warmline::match {

/// Applies the packs in their order; a pack with errors is reported and changes nothing.
void apply_packs(const RuleFiles& files, std::vector<RuleSpec>& rules, Problems& problems);

}  // namespace warmline::match
