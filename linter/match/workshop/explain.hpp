/// `explain ID`: what a rule finds, why it matters, what to write instead, with its examples.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/match/rule_pack.hpp"

namespace warmline::match {

enum class Detail { brief, whole };

/// The page as plain text for a terminal: `brief` with the first examples in the reader's language,
/// `whole` with all of them and every list of words. Unknown id: a problem with the nearest one.
Result<std::string> explain_rule(const RulePack& pack, std::string_view id, Language ui,
                                 Detail detail = Detail::brief);

/// Everything a page about a rule shows, for other renderings (catalogue).
struct RulePage {
    std::string id, pack, kind, severity, dimension, source, evidence, since;
    std::string summary, why;
    std::string message, instead, asks;  ///< slots filled from the rule's first example, else "…"

    /// What its cases say instead, and of which mails or words each is.
    struct Case {
        std::string holds;  ///< "topic:bereavement", "„personell…“"
        std::string instead;
    };

    std::vector<Case> cases;
    double points = 0, question_probability = 0;
    std::vector<std::string> profiles;

    struct Sample {
        Language language = Language::de;
        std::string text;  ///< as written, «marks» included
    };

    std::vector<Sample> flags, allows;

    /// A list of the rule as its author wrote it: what "words-" of a pack names.
    struct List {
        std::string name;  ///< "de.words"
        std::vector<std::string> entries;
    };

    std::vector<List> lists;
};

RulePage page_of(const RulePack& pack, std::size_t rule, Language ui);

}  // namespace warmline::match
