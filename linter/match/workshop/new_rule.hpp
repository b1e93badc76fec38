/// `rules new`: a commented skeleton to start a rule from.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/match/rule/rule_spec.hpp"

namespace warmline::match {

/// The text of a new rule file of that kind; it loads as it is, and its examples pass or say
/// plainly what to fill in.
std::string new_rule(Kind kind);

/// The text of a pack.json.
std::string new_pack(std::string_view name);

}  // namespace warmline::match
