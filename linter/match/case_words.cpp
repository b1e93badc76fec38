#include "linter/match/case_words.hpp"

#include "linter/match/engine/choose_case.hpp"

namespace warmline {

std::vector<RuleWords> words_of_cases(const RulePack& pack, std::size_t rule, Language ui) {
    std::vector<RuleWords> all;
    for (const auto& one : match::cases_of(pack.tables(), pack.tables().rules[rule], ui)) {
        auto words = pack.rules()[rule].words(ui);
        const auto own = match::words_of(one);
        if (!own.message.empty()) words.message = own.message;
        if (!own.instead.empty()) words.instead = own.instead;
        if (!own.asks.empty()) words.asks = own.asks;
        all.push_back(words);
    }
    return all;
}

RuleWords words_for(const RulePack& pack, const Finding& finding, const CaseGrounds& grounds,
                    Language ui) {
    if (const auto number = match::choose_case(pack.tables(), finding, grounds)) {
        const auto all = words_of_cases(pack, finding.rule, ui);
        if (*number < all.size()) return all[*number];
    }
    return pack.rules()[finding.rule].words(ui);
}

}  // namespace warmline
