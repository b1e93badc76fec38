#include <algorithm>
#include <array>
#include <utility>

#include "linter/topic/cue.hpp"

namespace warmline {

namespace {

// clang-format off
constexpr auto classes = std::to_array<std::pair<std::string_view, std::string_view>>({
    // What binds two sides.
    {"vertrag", "(Vertrag|Vertrags|Vertrages|Verträge|*vertrag|*vertrags|*vertrages|*vereinbarung|Vereinbarung|Mandat|Zusammenarbeit|Partnerschaft|Geschäftsbeziehung|Geschäftsbeziehungen|Lieferbeziehung|Kooperation|Betreuung|Belieferung|*programm)"},
    {"contract", "(contract|contracts|agreement|partnership|relationship|engagement|cooperation|collaboration|retainer|arrangement|licence|license|lease|tenancy|mandate|programme|program|services|membership)"},
    // What somebody pays again and again.
    {"preis", "(Preis|Preise|Preisen|*preis|*preise|*preisen|Beitrag|Beiträge|*beitrag|*beiträge|Gebühr|Gebühren|*gebühr|*gebühren|Tarif|Tarife|*satz|*sätze|Abschlag|Pauschale|*pauschale|Entgelt|Entgelte|*entgelt|Miete|*miete|Honorar|Prämie|*prämie|Lizenz|Abo|Mitgliedschaft|Konditionen)"},
    {"price", "(price|prices|pricing|rate|rates|fee|fees|rent|premium|premiums|subscription|charges|charge|cost|tariff|tariffs|licence|license|retainer|contribution|membership|plan)"},
    // What a customer has been given and may lose.
    {"vorteil", "(Rabatt|*rabatt|Nachlass|Kontingent|*kontingent|Rahmen|*rahmen|*linie|Provision|Bonus|Skonto|Zuschuss|*zuschuss|Förderung|Budget|Vergütung|Marge|Kulanz|Zahlungsziel|Leistung|Leistungen|*limit|Sonderkondition|Sonderkonditionen|Boni|Exklusivität|Gebietsschutz|Stundenzahl|Liefermenge)"},
    {"benefit", "(discount|rebate|bonus|allocation|quota|limit|commission|budget|allowance|credit|line|cover|coverage|services|service|support|exclusivity|benefit|benefits|funding|terms|hours)"},
    // What somebody asks for.
    {"bitte", "(Antrag|*antrag|Anträge|Wunsch|Anliegen|Anfrage|Bewerbung|Widerspruch|Einspruch|Angebot|Vorschlag|*anfrage|Projekt|Vorhaben|Konzept|Rückerstattung|Erstattung|Umtausch|Rücknahme|Kulanz|Kulanzregelung|Stundung|Ratenzahlung|Verlängerung|Kostenübernahme|Reparatur|Entschädigung|Ausnahme|Gutschrift|Finanzierung|Übernahme|Auszahlung|Leistung)"},
    {"request", "(request|application|claim|appeal|proposal|bid|tender|quote|offer|refund|reimbursement|extension|exception|waiver|repair|replacement|loan|mortgage|grant|funding|upgrade|renewal|compensation|project|submission)"},
    {"ende", "(beenden|beendet|einstellen|eingestellt|einzustellen|stoppen|gestoppt|auslaufen|abbrechen|abgebrochen|aufgeben|aufzugeben|auflösen|aufgelöst|trennen|schließen)"},
});
// clang-format on

}  // namespace

std::string_view cue_class(std::string_view name) {
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [&](const auto& known) { return known.first == name; });
    return found == classes.end() ? std::string_view{} : found->second;
}

}  // namespace warmline
