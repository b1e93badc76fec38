/// Rules are tested by their own examples: mail in, the rule's findings out, compared with the
/// marks.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "linter/match/finding.hpp"
#include "linter/match/rule_pack.hpp"
#include "linter/match/workshop/example_mail.hpp"
#include "linter/text/document.hpp"

namespace warmline::match {

struct ExampleResult {
    std::string name;  ///< "amb/vague-time de flags[0]"
    std::string rule;
    bool passed = false;
    std::string why;  ///< what was expected and what was found; "" when passed
};

/// The mail, read and searched with the whole pack.
struct ExampleRun {
    Message message;
    Document document;
    std::vector<Finding> findings;  ///< of the example's rule only
};

/// `mail` must outlive the result.
ExampleRun run_example(const ExampleMail& mail, const RulePack& pack);

ExampleResult judge(const ExampleMail& mail, const ExampleRun& run);

/// All examples of all rules of the pack, or of those in `ids`.
std::vector<ExampleResult> run_examples(const RulePack& pack,
                                        std::span<const std::string> ids = {});

/// A rule's own JSON text; "" when there is no such rule.
std::string_view rule_json(const RulePack& pack, std::size_t rule);

}  // namespace warmline::match
