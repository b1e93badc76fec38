#include "linter/match/engine/choose_case.hpp"

#include <algorithm>

#include "linter/match/case_words.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

/// Calls `take` for each line; true when all of them were taken.
template <class Take>
bool all_lines(std::string_view lines, Take take) {
    while (!lines.empty()) {
        const auto end = lines.find('\n');
        if (!take(lines.substr(0, end))) return false;
        if (end == lines.npos) break;
        lines.remove_prefix(end + 1);
    }
    return true;
}

/// Of folded text, where letters are those of ASCII but for foreign alphabets.
bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool begins_a_word(std::string_view beginning, std::string_view folded) {
    for (auto at = folded.find(beginning); at != folded.npos; at = folded.find(beginning, at + 1))
        if (at == 0 || !is_letter_or_digit(folded[at - 1])) return true;
    return false;
}

/// Whether one of the lines begins a word of a folded text; no lines ask for none.
bool one_begins_a_word(std::string_view lines, std::string_view folded) {
    return lines.empty() ||
           !all_lines(lines, [&](std::string_view line) { return !begins_a_word(line, folded); });
}

bool holds(const Inquiry& inquiry, std::string_view name) {
    constexpr std::string_view topic = "topic:";
    if (name.starts_with(topic)) return inquiry.context.topic == name.substr(topic.size());
    if (const auto fact = from_name<Fact>(name)) return inquiry.is(*fact);
    for (const auto& row : inquiry.tables.facts)
        if (inquiry.tables.text(row.name) == name) return inquiry.facts[row.bit];
    return false;
}

bool facts_hold(const Inquiry& inquiry, std::string_view lines) {
    return all_lines(lines, [&](std::string_view line) {
        const bool negated = line.starts_with('!');
        return holds(inquiry, line.substr(negated ? 1 : 0)) != negated;
    });
}

std::string filled_in(const Finding& finding) {
    std::string all;
    for (const auto& [slot, value] : finding.values)
        all += fold(value) + "\n";
    return all;
}

}  // namespace

std::vector<RuleCase> cases_of(const Tables& tables, const RuleRow& row, Language ui) {
    constexpr std::size_t instead = 3;
    const auto text = row.words[ui == Language::de ? 0 : 1][instead];
    const std::string_view block{tables.block, tables.header->size};
    return read_cases(block.substr(tables.header->texts + text.begin + text.size));
}

void choose_case(const Inquiry& inquiry, Finding& finding) {
    const auto cases = cases_of(inquiry.tables, inquiry.tables.rules[finding.rule], Language::de);
    if (cases.empty()) return;
    const auto underlined = inquiry.document.folded_of(finding.range);
    const auto filled = filled_in(finding);
    const auto found = std::find_if(cases.begin(), cases.end(), [&](const RuleCase& one) {
        return facts_hold(inquiry, one.when) && one_begins_a_word(one.text, underlined) &&
               one_begins_a_word(one.value, filled);
    });
    if (found != cases.end())
        finding.values.emplace_back(case_slot, std::to_string(found - cases.begin()));
}

}  // namespace warmline::match
