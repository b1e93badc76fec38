#include "linter/verdict/suppression.hpp"

#include <algorithm>

#include "linter/base/nearest.hpp"

namespace warmline {

namespace {

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

bool names(const Suppression& suppression, const RuleInfo& rule) {
    return suppression.rule == rule.id || suppression.rule == rule.pack;
}

}  // namespace

std::vector<Suppression> parse_suppressions(std::string_view text, std::string_view by,
                                            std::vector<Problem>& problems) {
    std::vector<Suppression> suppressions;
    while (!text.empty()) {
        const auto end = std::min(text.find(';'), text.size());
        const auto one = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (one.empty()) continue;
        const auto colon = std::min(one.find(':'), one.size());
        const auto rule = trim(one.substr(0, colon));
        const auto reason = trim(one.substr(std::min(colon + 1, one.size())));
        if (reason.empty())
            problems.push_back({"ignore-without-reason",
                                "\"" + std::string(rule) + "\" is not ignored: no reason is given",
                                std::string(by), "write \"" + std::string(rule) + ": why\""});
        else
            suppressions.push_back({std::string(rule), std::string(reason), std::string(by)});
    }
    return suppressions;
}

void tell_unknown_rules(const std::vector<Suppression>& suppressions, const RulePack& pack,
                        std::vector<Problem>& problems) {
    const auto& rules = pack.rules();
    std::vector<std::string_view> known;
    for (const auto& one : suppressions) {
        if (std::any_of(rules.begin(), rules.end(),
                        [&](const auto& rule) { return names(one, rule); }))
            continue;
        for (std::size_t i = 0; known.size() < rules.size(); ++i)
            known.push_back(rules[i].id);
        auto meant = nearest(one.rule, known);
        problems.push_back({"ignore-unknown-rule",
                            "\"" + one.rule + "\" is not ignored: there is no such rule or pack",
                            one.by,
                            meant.empty() ? "warmline rules list shows them all"
                                          : "did you mean \"" + std::string(meant) + "\"?"});
    }
}

std::vector<IgnoredFinding> take_ignored(std::vector<Finding>& findings,
                                         const std::vector<Suppression>& suppressions,
                                         const RulePack& pack) {
    std::vector<IgnoredFinding> ignored;
    if (suppressions.empty()) return ignored;
    const auto is_ignored = [&](const Finding& finding) {
        const auto& rule = pack.rules()[finding.rule];
        const auto by = std::find_if(suppressions.begin(), suppressions.end(),
                                     [&](const auto& one) { return names(one, rule); });
        if (by == suppressions.end()) return false;
        ignored.push_back({finding, by->reason, by->by});
        return true;
    };
    findings.erase(std::remove_if(findings.begin(), findings.end(), is_ignored), findings.end());
    return ignored;
}

}  // namespace warmline
