/// The words of a rule for one finding: those of the case it is, where its rule has cases.
#pragma once

#include <string_view>
#include <vector>

#include "linter/match/engine/fact.hpp"
#include "linter/match/finding.hpp"
#include "linter/match/rule_pack.hpp"
#include "linter/text/document.hpp"

namespace warmline {

/// What decides the case of a finding beside the finding itself. Borrows all of it.
struct CaseGrounds {
    const Document& document;
    const match::FactSet& facts;  ///< as `find` collected them
    std::string_view topic;       ///< of `MatchContext`
};

/// What people read about `finding` in one language: the first case of its rule whose facts hold
/// and whose words stand in what is underlined and in what the check filled in. Sought when it is
/// told, as most findings of a batch never are. Views live as long as the pack.
RuleWords words_for(const RulePack& pack, const Finding& finding, const CaseGrounds& grounds,
                    Language ui);

/// The words of each case of a rule, for pages about it; empty when it has none.
std::vector<RuleWords> words_of_cases(const RulePack& pack, std::size_t rule, Language ui);

}  // namespace warmline
