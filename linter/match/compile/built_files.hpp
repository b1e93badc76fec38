/// The rules of a finished block as the files they came from: what rules of user packs extend,
/// replace or ask for.
#pragma once

#include <string_view>

#include "linter/match/rule/rule_file.hpp"

namespace warmline::match {

/// Rules are marked as built and keep views into `block`; of packs those that set something for
/// rules.
RuleFiles built_files(std::string_view block);

}  // namespace warmline::match
