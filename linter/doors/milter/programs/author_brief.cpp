#include "linter/doors/milter/programs/author_brief.hpp"

#include <algorithm>

#include "linter/doors/milter/pool/exchange.hpp"

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

/// At a character's edge.
std::string cut(std::string text, std::size_t longest) {
    if (text.size() <= longest) return text;
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80)
        --longest;
    text.resize(longest);
    return text;
}

}  // namespace

std::string author_brief(const Checked& checked, Language ui) {
    const bool german = ui == Language::de;
    std::string text = german ? "Ihre Mail ist noch nicht hinausgegangen. Gefunden wurde:\n"
                              : "Your mail has not gone out yet. This was found:\n";
    std::vector<std::uint32_t> told;
    for (const auto& finding : checked.assessment.findings) {
        if (told.size() >= most_findings) break;
        if (std::find(told.begin(), told.end(), finding.rule) != told.end()) continue;
        told.push_back(finding.rule);
        const auto& words = checked.rule_of(finding).words(ui);
        add_line(text, "- ", words.summary);
        add_line(text, german ? "  Besser: " : "  Better: ", words.instead);
    }
    if (!checked.assessment.verdict.brief.empty())
        add_call_card(text, checked.assessment.verdict.brief, german);
    return cut(std::move(text), longest_brief);
}

}  // namespace warmline::gateway
