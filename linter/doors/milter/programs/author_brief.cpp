#include "linter/doors/milter/programs/author_brief.hpp"

#include <algorithm>
#include <utility>

#include "linter/doors/milter/policy/decide.hpp"
#include "linter/doors/milter/pool/exchange.hpp"
#include "linter/match/case_words.hpp"

namespace warmline::gateway {

namespace {

constexpr std::size_t most_findings = 10;

void add_line(std::string& text, std::string_view label, std::string_view value) {
    if (value.empty()) return;
    text += label;
    text += value;
    text += '\n';
}

void add_list(std::string& text, std::string_view label, const std::vector<std::string>& values) {
    for (const auto& value : values)
        add_line(text, label, value);
}

void add_call_card(std::string& text, const CallBrief& brief, bool german) {
    add_line(text, german ? "\nBitte anrufen: " : "\nPlease call: ", brief.reason);
    add_line(text, german ? "Ziel: " : "Goal: ", brief.goal);
    add_line(text, german ? "Wer: " : "Who: ", brief.who);
    add_line(text, german ? "Bis: " : "By: ", brief.by_when);
    add_line(text, "Name: ", brief.name);
    add_line(text, german ? "Telefon: " : "Phone: ", brief.phone);
    add_list(text, german ? "Tatsache: " : "Fact: ", brief.facts);
    add_list(text, german ? "Fragen: " : "Ask: ", brief.ask);
    add_line(text, german ? "Danach: " : "Afterwards: ", brief.after);
}

class FindingList {
public:
    FindingList(const Checked& checked, Language ui) : checked_(checked), ui_(ui) {}

    /// Those of rules `wanted` says yes to, each rule once, under a heading.
    template <class Wanted>
    void add(std::string& text, std::string_view heading, Wanted wanted) {
        bool any = false;
        for (const auto& finding : checked_.assessment.findings) {
            const auto& rule = checked_.rule_of(finding);
            if (told_.size() >= most_findings || !wanted(rule.id)) continue;
            if (std::find(told_.begin(), told_.end(), finding.rule) != told_.end()) continue;
            told_.push_back(finding.rule);
            if (!std::exchange(any, true)) add_line(text, "", heading);
            add_line(text, "- ", rule.words(ui_).summary);
            add_line(text, ui_ == Language::de ? "  Besser: " : "  Better: ",
                     words_for(*checked_.pack, finding, checked_.case_grounds(), ui_).instead);
        }
    }

private:
    const Checked& checked_;
    Language ui_;
    std::vector<std::uint32_t> told_;
};

}  // namespace

std::string cut(std::string text, std::size_t longest) {
    if (text.size() <= longest) return text;
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80)
        --longest;
    text.resize(longest);
    return text;
}

std::string author_brief(const Checked& checked, const std::vector<std::string>& holding,
                         Language ui) {
    const bool german = ui == Language::de;
    std::string text;
    FindingList list(checked, ui);
    const auto holds = [&](std::string_view rule) { return names_rule(holding, rule); };
    list.add(text, german ? "Deshalb wartet sie:" : "Why it waits:", holds);
    if (!checked.assessment.verdict.brief.empty())
        add_call_card(text, checked.assessment.verdict.brief, german);
    const bool first = text.empty();
    list.add(text,
             first ? (german ? "Gefunden wurde:" : "This was found:")
                   : (german ? "\nAußerdem gefunden:" : "\nAlso found:"),
             [](std::string_view) { return true; });
    return cut(std::move(text), longest_brief);
}

}  // namespace warmline::gateway
