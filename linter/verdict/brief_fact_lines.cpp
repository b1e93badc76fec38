#include "linter/verdict/brief_fact_lines.hpp"

#include <string_view>

namespace warmline {

using std::string;
using std::string_view;

std::vector<string> fact_lines(const BriefFacts& facts, const Thread& thread, Language ui) {
    const bool de = ui == Language::de;
    std::vector<string> lines;
    const auto add = [&](string_view german, string_view english, const string& what) {
        if (!what.empty()) lines.push_back(string(de ? german : english) + ": " + what);
    };
    add("Vorgang", "Matter", facts.matter);
    add("Nummern", "References", joined(further_references(facts)));
    add("Beträge", "Amounts", joined(facts.amounts));
    add("Genannte Tage", "Days named", joined(facts.dates));
    for (const auto& promise : facts.promises)
        add("Zugesagt", "Promised", promise);
    const auto counted = [](int count, const char* one, const char* many) {
        return std::to_string(count) + (count == 1 ? one : many);
    };
    auto course = de ? counted(thread.rounds, " frühere Mail", " frühere Mails")
                     : counted(thread.rounds, " earlier mail", " earlier mails");
    if (const int days = thread.silent_days.value_or(0); days > 0)
        course += de ? ", der Kunde wartet seit " + counted(days, " Tag", " Tagen")
                     : ", the customer has waited for " + counted(days, " day", " days");
    if (thread.rounds > 0) add("Verlauf", "Thread", course);
    if (const int open = thread.unanswered(); open > 0)
        add("Unbeantwortet", "Unanswered",
            de ? counted(open, " Frage", " Fragen") + " aus der letzten Mail des Kunden"
               : counted(open, " question", " questions") + " from the customer's last mail");
    return lines;
}

}  // namespace warmline
