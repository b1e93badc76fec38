/// `rules list`: the rules that match a filter, one line each.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "linter/match/rule_pack.hpp"

namespace warmline::match {

struct RuleFilter {
    std::string pack;  ///< "" = all
    std::optional<Dimension> dimension;
    std::optional<Severity> severity;
    std::optional<Language> language;  ///< rules that judge mail in that language
    std::optional<Profile> profile;
};

/// Names of all packs, in order.
std::set<std::string> pack_names(const RulePack& pack);

/// Indexes into `pack.rules()`, in pack order; rules that only state facts are left out unless
/// their pack is named.
std::vector<std::size_t> matching_rules(const RulePack& pack, const RuleFilter& filter);

/// Columns: id, severity, dimension, languages, summary in the reader's language.
std::string list_rules(const RulePack& pack, const RuleFilter& filter, Language ui);

/// The names rules may call: signals, clashes, metrics and facts.
std::string list_checks();

}  // namespace warmline::match
