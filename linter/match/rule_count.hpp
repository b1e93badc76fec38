/// How many rules a pack has, as lists, reports and services count them.
#pragma once

#include <algorithm>

#include "linter/match/rule_pack.hpp"

namespace warmline {

/// A rule that says nothing itself: it states a fact that others ask for.
inline bool is_fact(const RuleInfo& rule) {
    return rule.kind == "fact";
}

/// Those that speak up.
inline std::size_t rule_count(const RulePack& pack) {
    return static_cast<std::size_t>(
        std::count_if(pack.rules().begin(), pack.rules().end(),
                      [](const RuleInfo& rule) { return !is_fact(rule); }));
}

}  // namespace warmline
