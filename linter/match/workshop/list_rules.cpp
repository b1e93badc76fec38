#include "linter/match/workshop/list_rules.hpp"

#include <algorithm>
#include <set>

#include "linter/base/utf8.hpp"
#include "linter/match/checks.hpp"
#include "linter/match/engine/tables.hpp"
#include "linter/match/rule/fields.hpp"

namespace warmline::match {
namespace {

std::string padded(std::string_view text, std::size_t width) {
    const auto shown = utf8_count(text);
    return std::string(text) + std::string(shown < width ? width - shown : 0, ' ');
}

std::string languages_of(const RuleRow& row) {
    const bool de = (row.languages & 1) != 0, en = (row.languages & 2) != 0;
    return de && en ? "de en" : de ? "de" : "en";
}

}  // namespace

std::vector<std::size_t> matching_rules(const RulePack& pack, const RuleFilter& filter) {
    std::vector<std::size_t> found;
    const auto& rows = pack.tables().rules;
    for (std::size_t i = 0; i < pack.rules().size(); ++i) {
        const auto& rule = pack.rules()[i];
        const bool language =
            !filter.language ||
            (rows[i].languages & (1u << static_cast<unsigned>(*filter.language))) != 0;
        // Facts are no advice; they are listed when their pack is asked for.
        if ((rows[i].kind == Kind::fact && filter.pack.empty()) || !language) continue;
        if (!filter.pack.empty() && filter.pack != rule.pack) continue;
        if (filter.dimension && *filter.dimension != rule.dimension) continue;
        if (filter.severity && *filter.severity != rule.severity) continue;
        if (filter.profile && !rule.applies_to(*filter.profile)) continue;
        found.push_back(i);
    }
    return found;
}

std::set<std::string> pack_names(const RulePack& pack) {
    std::set<std::string> names;
    for (const auto& rule : pack.rules())
        names.emplace(rule.pack);
    return names;
}

std::string list_rules(const RulePack& pack, const RuleFilter& filter, Language ui) {
    const auto found = matching_rules(pack, filter);
    std::size_t width = 0;
    for (const auto i : found)
        width = std::max(width, pack.rules()[i].id.size());
    std::string text;
    for (const auto i : found) {
        const auto& rule = pack.rules()[i];
        text += padded(rule.id, width + 2) + padded(name_of(rule.severity), 9) +
                padded(name_of(rule.dimension), 17) +
                padded(languages_of(pack.tables().rules[i]), 7) +
                std::string(rule.words(ui).summary) + "\n";
    }
    const bool german = ui == Language::de;
    text += std::to_string(found.size()) + (german ? (found.size() == 1 ? " Regel\n" : " Regeln\n")
                                                   : (found.size() == 1 ? " rule\n" : " rules\n"));
    return text;
}

std::string list_checks() {
    std::string text;
    const auto add = [&](std::string_view title, std::span<const std::string_view> names) {
        text += std::string(title) + "\n";
        std::vector<std::string_view> sorted(names.begin(), names.end());
        std::sort(sorted.begin(), sorted.end());
        for (const auto name : sorted)
            text += "  " + std::string(name) + "\n";
    };
    add("signals", signal_names());
    add("clashes", clash_names());
    add("metrics", metric_names());
    add("facts", known_facts());
    return text;
}

}  // namespace warmline::match
