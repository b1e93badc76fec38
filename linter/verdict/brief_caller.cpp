#include "linter/verdict/brief_caller.hpp"

#include <algorithm>
#include <array>

namespace warmline {

namespace {

using std::string;
using std::string_view;

struct SeniorWords {
    Senior senior;
    string_view lead_de, with_de, lead_en, with_en;
};

constexpr auto table = std::to_array<SeniorWords>({
    {Senior::safety, "Die Leitung selbst",
     ", mit einer Fachperson, die den Vorfall beurteilen kann", "A senior manager in person",
     ", with a specialist who can judge the incident"},
    {Senior::law, "Die Leitung selbst", ", nach kurzer Rücksprache mit der Rechtsabteilung",
     "A senior manager in person", ", after a word with the legal department"},
    {Senior::death_told, "Die Leitung, oder wer dabei war und den Menschen kannte",
     ", keine Zentrale", "A senior manager, or whoever was there and knew them",
     ", not a call centre"},
    {Senior::death, "Die Leitung oder eine erfahrene Person", ", die den Fall bis zum Ende behält",
     "A senior manager or an experienced colleague", ", who keeps the case to its end"},
    {Senior::conduct, "Die Leitung selbst", ", nicht wer an dem Vorfall beteiligt war",
     "A senior manager in person", ", not anybody who was involved"},
    {Senior::breach, "Die Leitung selbst", ", mit einer Fachperson für den Vorfall",
     "A senior manager in person", ", with a specialist for the incident"},
    {Senior::job, "Die Leitung selbst", ", am besten im persönlichen Gespräch",
     "The line manager in person", ", ideally face to face"},
    {Senior::wanted, "Die Leitung selbst", ", denn danach fragt der Kunde",
     "A senior manager in person", ", since the customer asks for one"},
});

constexpr auto titles =
    std::to_array<string_view>({"geschaeftsfuehr", "inhaber",       "vorstand",
                                "leiter",          "leitung",       "direktor",
                                "chefarzt",        "chefaerztin",   "oberarzt",
                                "oberaerztin",     "prokurist",     "director",
                                "head of",         "chief ",        "owner",
                                "president",       "practice mana", "general manager",
                                "area manager",    "principal",     "ceo",
                                "senior manager"});

/// The rest of the line of the name and the next one: what lies below may be the imprint.
bool signs_in_charge(const Document& document) {
    const auto& name = document.sign_off.name;
    constexpr std::uint32_t reach = 120;
    const auto size = static_cast<std::uint32_t>(document.text.size());
    auto lines = document.folded_of(TextRange{name.end, std::min(name.end + reach, size)});
    const auto first = lines.find('\n');
    if (first != string_view::npos) {
        const auto second = lines.find('\n', first + 1);
        lines = lines.substr(0, std::min(second, lines.size()));
        // "Geschäftsführer: Roland Maier" names somebody else.
        if (lines.find(':') != string_view::npos) lines = lines.substr(0, first);
    }
    return std::any_of(titles.begin(), titles.end(),
                       [&](string_view title) { return lines.find(title) != string_view::npos; });
}

/// Every role begins with a plain letter, and no name.
string in_small(string_view role) {
    string small(role);
    if (!small.empty()) small.front() = static_cast<char>(small.front() - 'A' + 'a');
    return small;
}

}  // namespace

Caller caller_of(const Document& document, const Recipient* recipient) {
    Caller caller;
    const string signs(document.sign_off.person ? document.of(document.sign_off.name)
                                                : string_view());
    if (recipient != nullptr) caller.name = recipient->owner;
    if (caller.name.empty()) caller.name = signs;
    caller.in_charge = !signs.empty() && caller.name == signs && signs_in_charge(document);
    return caller;
}

string who_calls(const Caller& caller, Senior senior, string_view role, Language ui) {
    const bool de = ui == Language::de;
    const auto row = std::find_if(table.begin(), table.end(),
                                  [&](const SeniorWords& words) { return words.senior == senior; });
    if (row != table.end()) {
        const string with(de ? row->with_de : row->with_en);
        if (caller.in_charge) return caller.name + with + ".";
        const auto lead = string(de ? row->lead_de : row->lead_en) + with;
        if (caller.name.empty()) return lead + ".";
        return lead + "; " + caller.name +
               (de ? " bereitet das Gespräch vor und ruft nicht allein an."
                   : " prepares the call and does not ring alone.");
    }
    if (caller.name.empty()) return string(role);
    return caller.name + (de ? " – sonst: " : " – otherwise: ") + in_small(role);
}

}  // namespace warmline
