#include "reports/brief_words.hpp"

#include <utility>

namespace warmline {

namespace {

std::vector<std::string> one(std::string line) {
    return line.empty() ? std::vector<std::string>{} : std::vector<std::string>{std::move(line)};
}

}  // namespace

std::vector<BriefSection> brief_sections(const CallBrief& brief, Language ui) {
    const bool de = ui == Language::de;
    std::vector<BriefSection> all{
        {de ? "So beginnen" : "How to begin", one(brief.reason), false},
        {de ? "Nummer" : "Number", one(brief.phone), false},
        {de ? "Bis wann" : "By when", one(brief.by_when), false},
        {de ? "Wer anruft" : "Who calls", one(brief.who), false},
        {de ? "Ziel" : "Goal", one(brief.goal), false},
        {de ? "Fakten" : "Facts", brief.facts, true},
        {de ? "Worte des Kunden" : "The customer's words", brief.their_words, true},
        {de ? "Fragen" : "Ask", brief.ask, true},
        {de ? "Zuhören" : "Listen", brief.listen, true},
        {de ? "Vermeiden" : "Avoid", brief.avoid, true},
        {de ? "Danach" : "Afterwards", one(brief.after), false},
        {de ? "Entwurf für danach" : "Draft for afterwards", one(brief.draft), false},
    };
    std::erase_if(all, [](const BriefSection& section) { return section.lines.empty(); });
    return all;
}

std::string brief_title(const CallBrief& brief, Language ui) {
    const bool de = ui == Language::de;
    if (brief.name.empty()) return de ? "Anruf beim Kunden" : "Call the customer";
    return (de ? "Anruf bei " : "Call ") + brief.name;
}

}  // namespace warmline
