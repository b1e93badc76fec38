/// Findings somebody chose to live with, each with a reason.
///
/// Said in an HTML comment (`<!-- warmline-ignore amb/vague-time: agreed with legal -->`), in a
/// header
/// (`X-Warmline-Ignore: amb/vague-time: agreed with legal; floskel: house style`) or in the
/// configuration. A rule id or a pack name; without a reason it does not count and is a Problem.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/match/rule_pack.hpp"
#include "linter/verdict/assessment.hpp"

namespace warmline {

struct Suppression {
    std::string rule;  ///< rule id or pack name
    std::string reason;
    std::string by;  ///< "comment", "header", "config"

    friend bool operator==(const Suppression&, const Suppression&) = default;
};

/// Reads "rule: reason; rule: reason". What has no reason becomes a Problem.
std::vector<Suppression> parse_suppressions(std::string_view text, std::string_view by,
                                            std::vector<Problem>& problems);

/// A suppression of a rule or pack that `pack` does not hold hides nothing: a Problem with the
/// nearest id.
void tell_unknown_rules(const std::vector<Suppression>& suppressions, const RulePack& pack,
                        std::vector<Problem>& problems);

/// Moves the findings that `suppressions` name out of `findings`.
std::vector<IgnoredFinding> take_ignored(std::vector<Finding>& findings,
                                         const std::vector<Suppression>& suppressions,
                                         const RulePack& pack);

}  // namespace warmline
