#include "linter/verdict/brief_avoid.hpp"

#include <algorithm>
#include <array>

namespace warmline {

namespace {

using std::string_view;

struct AvoidRow {
    string_view matters;  // ids between blanks; "" is the rest
    std::array<string_view, 3> de, en;
};

// clang-format off
constexpr auto table = std::to_array<AvoidRow>({
    {" injury danger ",
     {"Ursache oder Schuld vermuten, einräumen oder abstreiten, bevor geprüft ist",
      "Gutschein, Gutschrift oder Ersatz ansprechen, bevor Sie nach den Menschen gefragt haben",
      "Um Einschicken, Ausprobieren oder ein Formular bitten"},
     {"Guessing, admitting or denying cause or blame before it has been examined",
      "Vouchers, credits or replacements before you have asked about the people",
      "Asking them to send it in, try it again or fill in a form"}},
    {" harm_told ",
     {"Ursache oder Schuld vermuten, einräumen oder abstreiten, bevor geprüft ist", "Beschwichtigen oder ausmalen",
      "Mehr sagen, als Sie sicher wissen"},
     {"Guessing, admitting or denying cause or blame before it has been examined", "Soothing it away or painting it",
      "Saying more than you know for certain"}},
    {" conduct ",
     {"Kolleginnen und Kollegen verteidigen oder verurteilen, bevor beide Seiten gehört sind",
      "Das Erlebte kleinreden („war sicher nicht so gemeint“)", "An die Person zurückverweisen, um die es geht"},
     {"Defending or condemning colleagues before both sides are heard",
      "Playing it down (“I am sure it was not meant that way”)", "Sending them back to the person it is about"}},
    {" recall ",
     {"Die Gefahr kleinreden („nur vorsorglich“) oder ausmalen", "Über die Ursache vermuten",
      "Den Aufwand dem Kunden überlassen"},
     {"Playing the danger down (“just a precaution”) or painting it", "Guessing at the cause",
      "Leaving the effort to the customer"}},
    {" bereavement ",
     {"Trost aus Floskeln („die Zeit heilt alle Wunden“)", "Mit Fristen, Formularen oder Geld anfangen",
      "Weiterreichen an eine andere Stelle"},
     {"Stock phrases of comfort (“time heals”)", "Beginning with deadlines, forms or money",
      "Passing them on to another department"}},
    {" death_told ",
     {"Einen langen Anlauf nehmen oder Umschreibungen, die man missverstehen kann",
      "Sagen, es hätte schlimmer kommen können", "Mit Formalitäten anfangen"},
     {"A long run-up, or words that can be misunderstood", "Saying that it could have been worse",
      "Beginning with formalities"}},
    {" redundancy ",
     {"Um die Sache herumreden oder mit der Entscheidung bis zum Schluss warten",
      "Vergleiche mit anderen, Trost aus Floskeln", "Über die Entscheidung verhandeln"},
     {"Talking around it, or leaving the decision to the end", "Comparing them with others, stock phrases of comfort",
      "Bargaining over the decision"}},
    {" refusal account_closing ",
     {"Hoffnung machen, wo keine ist, oder die Absage zerreden", "Sich hinter Regeln oder dem System verstecken",
      "Etwas anderes verkaufen"},
     {"Raising hopes where there are none, or talking the refusal to pieces", "Hiding behind policy or the system",
      "Selling something else"}},
    {" dispute difference ",
     {"Auf Zahlung oder Einlenken drängen, bevor jeder Punkt besprochen ist", "„Steht so im Vertrag“ als einzige Antwort",
      "Dem Kunden Absicht unterstellen"},
     {"Pressing for payment or agreement before each point has been talked over", "“It is in the contract” as the only answer",
      "Implying bad faith"}},
    {" partly ",
     {"Den eigenen Fehler kleinreden oder gegen die übrigen Punkte aufrechnen", "„Aber“ gleich nach dem Eingeständnis",
      "Auf Zahlung drängen, bevor jeder Punkt besprochen ist"},
     {"Playing our own mistake down, or trading it for the other points", "A “but” right behind the admission",
      "Pressing for payment before each point has been talked over"}},
    {" admitted ",
     {"Den Fehler kleinreden oder mit Abläufen erklären", "Den Kunden noch einmal beweisen lassen, was klar ist",
      "Etwas verkaufen oder um eine Bewertung bitten"},
     {"Playing the mistake down or blaming a process", "Asking for proof of what is clear already",
      "Selling something or asking for a rating"}},
    {" price_increase contract_change ",
     {"Allgemein von „gestiegenen Kosten“ sprechen, wo eine Zahl steht", "Zu einer Unterschrift drängen oder mehr verkaufen",
      "Das Recht zu kündigen verschweigen"},
     {"Speaking of “rising costs” where a figure is due", "Pressing for a signature or selling more",
      "Keeping quiet about the right to leave"}},
    {" dunning payment_reminder ",
     {"Drohen oder beschämen", "Eine Rate durchsetzen, die der Kunde nicht halten kann",
      "Ausfragen, wofür das Geld sonst reicht"},
     {"Threats or shaming", "Insisting on an instalment the customer cannot keep to",
      "Questioning what else they spend money on"}},
    {" data_breach ",
     {"Vermuten, beschwichtigen, kleinreden", "Andere Betroffene nennen", "Passwörter oder Kontodaten abfragen"},
     {"Guessing, soothing, playing it down", "Naming others affected", "Asking for passwords or account details"}},
    {" cancellation ",
     {"Umstimmen oder Rabatte anbieten", "Die Gründe anzweifeln", "Um eine Bewertung bitten"},
     {"Changing their mind or offering discounts", "Doubting their reasons", "Asking for a rating"}},
    {" delivery_delay called_off ",
     {"Einen neuen Tag nennen, der nicht sicher ist", "Die Schuld auf Lieferanten oder Kollegen schieben",
      "Fragen, ob der Termin wirklich so wichtig ist"},
     {"Naming a new day that is not certain", "Blaming suppliers or colleagues",
      "Asking whether the date really matters so much"}},
    {" thread ",
     {"Den Kunden noch einmal von vorn erklären lassen", "Auf eine weitere Mail verweisen",
      "„Aber“, sich hinter Regeln stellen"},
     {"Making the customer explain it all again", "Pointing to yet another mail",
      "“But”, hiding behind policy"}},
    {" thanks ",
     {"Etwas verkaufen oder um eine Bewertung bitten", "Nebenbei eine offene Sache abhaken", "Nur von sich sprechen"},
     {"Selling something or asking for a rating", "Ticking off open business on the side", "Talking only of yourself"}},
    {"",
     {"Schuld zuweisen, „aber“, sich hinter Regeln stellen", "Etwas verkaufen oder um eine Bewertung bitten",
      "Zusagen ohne Befugnis"},
     {"Blame, “but”, hiding behind policy", "Selling something or asking for a rating",
      "Promising without authority"}},
});

constexpr std::array<string_view, 2> lawful_de{"Auf Drohungen eingehen oder über Recht und Aussichten streiten",
                                               "Etwas einräumen oder zusagen, das nicht abgestimmt ist"};
constexpr std::array<string_view, 2> lawful_en{"Answering threats, or arguing about law and chances",
                                               "Admitting or promising anything that is not agreed in the house"};

constexpr std::array<string_view, 3> always_de{"Die Mail vorlesen", "Drängen oder auf die Uhr sehen",
                                               "Daten nennen, bevor klar ist, wer am Apparat ist"};
constexpr std::array<string_view, 3> always_en{"Reading the mail aloud", "Rushing",
                                               "Naming data before you know who is on the line"};
// clang-format on

}  // namespace

std::vector<std::string> avoid_lines(string_view matter, bool law, Language ui) {
    const bool de = ui == Language::de;
    const auto id = ' ' + std::string(matter) + ' ';
    const auto found = std::find_if(table.begin(), table.end(), [&](const AvoidRow& row) {
        return row.matters.find(id) != string_view::npos;
    });
    const auto& row = found == table.end() ? table.back() : *found;
    std::vector<std::string> lines;
    if (law)
        lines.insert(lines.end(), (de ? lawful_de : lawful_en).begin(),
                     (de ? lawful_de : lawful_en).end());
    const std::size_t own = law ? 2 : 3;
    const auto& specific = de ? row.de : row.en;
    for (std::size_t i = 0; i < own; ++i)
        lines.emplace_back(specific[i]);
    const auto& always = de ? always_de : always_en;
    for (std::size_t i = law ? 1 : 0; i < always.size(); ++i)
        lines.emplace_back(always[i]);
    return lines;
}

}  // namespace warmline
