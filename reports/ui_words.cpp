#include "reports/ui_words.hpp"

#include <algorithm>
#include <utility>

#include "linter/topic/classify.hpp"

namespace warmline {

namespace {

constexpr UiWords german{
    .dimensions = {"Persönlich", "Klarheit", "Eindeutig", "Ton", "Dialog", "Fairness"},
    .severities = {"Hinweis", "leicht", "schwer", "Sperre"},
    .one_of = {"Hinweis", "leichter", "schwerer", "Sperre"},
    .many_of = {"Hinweise", "leichte", "schwere", "Sperren"},
    .bands = {"kalt", "kühl", "lauwarm", "solide", "warm"},
    .actions = {"senden", "überarbeiten", "anrufen", "anrufen, dann schreiben"},
    .profiles = {"Kampagne", "Service", "sensibel", "Transaktion"},
    .question_risk = "Rückfrage-Risiko",
    .no_subject = "(ohne Betreff)",
    .nothing_found = "keine einzelne Stelle zu beanstanden",
    .one_more_of_this = "und eine weitere Stelle",
    .more_of_this = "und {n} weitere Stellen",
    .would_ask = "Rückfrage",
    .lift = "Was die Mail auf {score} hebt",
    .call_need = "Gesprächsbedarf",
    .call_offer = "Bieten Sie ein Gespräch an.",
    .call_list = "Rufen Sie A- und A+-Kunden vor dem Versand an.",
    .confirm_topic =
        "Vermutetes Thema: {topic}. Bestätigen oder berichtigen Sie es mit der Kopfzeile "
        "X-Warmline-Topic: {id} oder mit --topic {id}.",
    .gate = "Entschieden durch",
    .minutes =
        "Aufwand beider Seiten in Minuten: Mail {mail}, überarbeitet {revised}, Anruf {call}",
    .ignored = "bewusst übergangen",
    .problem = "Beim Lesen aufgefallen",
    .summary = "Zusammenfassung",
    .mails = "Mails",
    .mail = "Mail",
    .findings = "Funde",
    .finding = "Fund",
    .worst_first = "Die schwächsten zuerst",
    .unread = "nicht lesbar",
    .failing = "auf oder über der Schwelle",
    .failing_calls = "besser ein Anruf",
    .failing_score = "unter der Schwelle",
    .too_short = "zu kurz, um die Lesbarkeit zu messen",
    .start = "Start",
    .readability = "Lesbarkeit",
    .floor = "nicht unter null",
    .explain_hint = "Mehr zu einer Regel: warmline explain REGEL",
};

constexpr UiWords english{
    .dimensions = {"Personal", "Clarity", "Unambiguous", "Tone", "Dialogue", "Fairness"},
    .severities = {"note", "minor", "major", "blocker"},
    .one_of = {"note", "minor", "major", "blocker"},
    .many_of = {"notes", "minor", "major", "blockers"},
    .bands = {"cold", "cool", "lukewarm", "solid", "warm"},
    .actions = {"send", "revise", "call", "call, then write"},
    .profiles = {"campaign", "service", "sensitive", "transactional"},
    .question_risk = "question risk",
    .no_subject = "(no subject)",
    .nothing_found = "no single place to object to",
    .one_more_of_this = "and one more place",
    .more_of_this = "and {n} more places",
    .would_ask = "They may ask",
    .lift = "What would lift it to {score}",
    .call_need = "Call need",
    .call_offer = "Offer a call.",
    .call_list = "Call A and A+ customers before you send.",
    .confirm_topic =
        "Guessed topic: {topic}. Confirm or correct it with the header X-Warmline-Topic: "
        "{id} or with --topic {id}.",
    .gate = "Decided by",
    .minutes = "Minutes on both sides: mail {mail}, revised {revised}, call {call}",
    .ignored = "ignored on purpose",
    .problem = "Noticed while reading",
    .summary = "Summary",
    .mails = "mails",
    .mail = "mail",
    .findings = "findings",
    .finding = "finding",
    .worst_first = "Weakest first",
    .unread = "not readable",
    .failing = "at or above the threshold",
    .failing_calls = "better as a call",
    .failing_score = "below the threshold",
    .too_short = "too short to measure readability",
    .start = "start",
    .readability = "readability",
    .floor = "not below zero",
    .explain_hint = "More about a rule: warmline explain RULE",
};

struct TermName {
    std::string_view term, de, en;
};

constexpr std::array term_names{
    TermName{"start", "Start", "start"},
    TermName{"readability", "Lesbarkeit", "readability"},
    TermName{"floor", "nicht unter null", "not below zero"},
    TermName{"sensitivity", "Sensibilität", "sensitivity"},
    TermName{"emotion", "Gefühl", "emotion"},
    TermName{"equivocality", "Mehrdeutigkeit", "equivocality"},
    TermName{"questions", "offene Fragen", "open questions"},
    TermName{"rounds", "Runden", "rounds"},
    TermName{"value", "Kundenwert", "customer value"},
    TermName{"gap", "Zeit seit dem letzten Gespräch", "time since the last talk"},
    TermName{"preference", "Vorliebe", "preference"},
    TermName{"salutation", "Anrede", "salutation"},
    TermName{"reference", "Bezug auf den Vorgang", "reference to the case"},
    TermName{"from_person", "Person als Absender", "a person as sender"},
    TermName{"sign_off_person", "Person in der Grußzeile", "a person signs"},
    TermName{"direct_contact", "direkter Kontakt", "direct contact"},
    TermName{"reply_works", "Antworten kommen an", "replies arrive"},
    TermName{"reader_orientation", "vom Leser her geschrieben", "written from the reader's side"},
    TermName{"reason", "Anlass für diese Person", "a reason for this person"},
};

}  // namespace

const UiWords& ui_words(Language ui) {
    return ui == Language::de ? german : english;
}

std::string nothing_found_words(const Checked& checked, Language ui) {
    const auto& words = ui_words(ui);
    const auto& assessment = checked.assessment;
    std::string told(words.nothing_found);
    const bool german = ui == Language::de;
    if (assessment.verdict.action == Action::send) return told;
    if (assessment.verdict.action != Action::revise)
        return told + (german ? "; warum ein Anruf besser ist, sagt das Urteil"
                              : "; the verdict says why a call is better");
    const auto weakest =
        std::min_element(assessment.scores.begin(), assessment.scores.end(),
                         [](const auto& a, const auto& b) { return a.score < b.score; });
    const auto name =
        words.dimensions[static_cast<std::size_t>(weakest - assessment.scores.begin())];
    const auto score = std::to_string((weakest->score + 5) / 10);
    return told + (german ? "; zu überarbeiten, weil " + std::string(name) + " nur " + score +
                                " von 100 erreicht"
                          : "; to revise because " + std::string(name) + " reaches only " + score +
                                " of 100");
}

std::string may_ask(std::string_view question, Language ui) {
    if (question.empty()) return {};
    return " " + std::string(ui_words(ui).would_ask) + ": " + std::string(question);
}

std::string known_before(const Checked& checked, Language ui) {
    const auto count = checked.known.size();
    if (count == 0) return {};
    const auto words = ui == Language::de
                           ? (count == 1 ? " bekannter Fund zählt mit, wird aber nicht noch einmal "
                                           "gezeigt"
                                         : " bekannte Funde zählen mit, werden aber nicht noch "
                                           "einmal gezeigt")
                           : (count == 1 ? " finding known before counts, but is not shown again"
                                         : " findings known before count, but are not shown again");
    return std::to_string(count) + words;
}

std::string confirm_topic_words(const Assessment& assessment, Language ui) {
    const auto* topic = find_topic(assessment.topic);
    if (!assessment.verdict.confirm_topic || topic == nullptr) return {};
    const auto name = ui == Language::de ? topic->de : topic->en;
    std::string words(ui_words(ui).confirm_topic);
    for (const auto& [slot, value] : {std::pair{"{topic}", name}, std::pair{"{id}", topic->id}})
        for (auto at = words.find(slot); at != std::string::npos; at = words.find(slot))
            words.replace(at, std::string_view(slot).size(), value);
    return words;
}

std::vector<std::string> step_words(const Verdict& verdict, Language ui) {
    const bool de = ui == Language::de;
    const std::string open = de ? "„" : "“", close = de ? "“" : "”";
    std::vector<std::string> lines;
    bool offered = false;
    for (const auto& step : verdict.steps) {
        if (step.advice.empty()) continue;
        offered = offered || !step.sentence.empty();
        lines.push_back(step.advice +
                        (step.sentence.empty() ? "" : ": " + open + step.sentence + close));
        if (!lines.back().ends_with(close)) lines.back() += ".";
    }
    if (verdict.call_offer && !offered) lines.emplace_back(ui_words(ui).call_offer);
    return lines;
}

std::string_view term_name(std::string_view term, Language ui) {
    const auto known = std::find_if(term_names.begin(), term_names.end(),
                                    [&](const TermName& name) { return name.term == term; });
    if (known == term_names.end()) return term;
    return ui == Language::de ? known->de : known->en;
}

}  // namespace warmline
