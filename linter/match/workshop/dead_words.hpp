/// Phrases of a rule that can never make a difference, and phrases two rules share.
#pragma once

#include <span>
#include <vector>

#include "linter/match/workshop/test_rules.hpp"

namespace warmline::match {

/// A phrase is dead when another phrase of its list covers every form of it, or when a phrase of
/// unless_words stands inside it.
std::vector<RuleNote> find_dead_words(const RulePack& pack, std::span<const std::size_t> rules);

/// The same form in the words of two rules: one place would be reported twice.
std::vector<RuleNote> find_overlaps(const RulePack& pack, std::span<const std::size_t> rules);

}  // namespace warmline::match
