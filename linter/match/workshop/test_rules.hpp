/// `rules test`: runs the examples and looks for words that cannot do anything.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/match/rule_pack.hpp"
#include "linter/match/workshop/run_examples.hpp"

namespace warmline::match {

/// Something an author should look at that no example shows.
struct RuleNote {
    enum class Kind { few_examples, never_fires, dead_word, overlap, silent_pattern, slow_pattern };
    Kind kind = Kind::dead_word;
    std::string rule;
    std::string what;
};

struct RuleTestReport {
    std::vector<ExampleResult> results;
    std::vector<RuleNote> notes;
    std::vector<std::string> off;    ///< rules a pack switches off; they are not run
    std::size_t rules = 0;           ///< that judge mail
    std::size_t fired = 0;           ///< of them, fired by an example of their own
    std::size_t patterns = 0;        ///< of kind pattern, in all rules
    std::size_t patterns_fired = 0;  ///< of them, set off by an example of their rule
    std::size_t failed = 0;          ///< examples

    /// Failed examples and rules no example fires make a pack wrong; notes are advice.
    bool passed() const { return failed == 0 && fired == rules; }
};

/// The ids of the rules somebody names: a rule's id is itself, a pack's name stands for its rules.
/// What is neither is a problem with the nearest name.
Result<std::vector<std::string>> named_rules(const RulePack& pack,
                                             std::span<const std::string> names);

/// All rules, or those in `ids`.
RuleTestReport test_rules(const RulePack& pack, std::span<const std::string> ids = {});

/// The report as text: failures first, then notes, then one line of sums.
std::string render(const RuleTestReport& report, Language ui);

}  // namespace warmline::match
