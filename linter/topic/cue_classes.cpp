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
    // When somebody will call or come.
    {"tag", "(heute|morgen|übermorgen|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Sonnabend|Wochenende|Woche|Tagen|Tage|Uhr|Vormittag|Nachmittag|Abend|Mittag|Früh|Stunde|nachher|später|gleich|bald|demnächst|sobald|heut|*vormittag|*nachmittag|*abend|*mittag|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"},
    {"day", "(today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weekend|morning|afternoon|evening|lunchtime|noon|shortly|soon|later|once|o clock|january|february|march|april|june|july|august|september|october|november|december)"},
    {"vorhin", "(gestern|vorgestern|vorhin|eben|grad|gerade|neulich|kürzlich|unlängst|heute|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|letzte|letzten|letzter|letztens|vergangene|vergangenen|vorige|voriger|Woche|Tage)"},
    // A talk between two.
    {"talk", "(call|chat|conversation|talk|discussion|natter|catchup|zoom|conference|phone call|catch up)"},
    {"gespraech", "(Gespräch|Gespräche|Gesprächs|*gespräch|*gesprächs|Telefonat|Telefonats|Telefonate|Unterhaltung|Unterredung|Austausch|Besprechung|Anruf|Anrufs|Videocall|Videokonferenz|Videoanruf|Videotelefonat|Call|Zoom|Plausch|Schwatz|Schwätzchen|Schwätzle|Plauderei|Ratscher|Absprache|Rücksprache|Begegnung|Meeting)"},
    {"anwalt", "(Anwalt|Anwalts|Anwälte|Anwälten|Anwältin|Anwältinnen|Rechtsanwalt|Rechtsanwalts|Rechtsanwältin|Rechtsanwälte|Rechtsanwälten|Anwaltskanzlei|Advokat|Advokaten|Advokatin|Rechtsvertreter|Rechtsvertreters|Rechtsvertreterin|Rechtsvertretung|Rechtsbeistand|Rechtsbeistands|Rechtsberater|Rechtsberaterin|Rechtsverdreher|Fachanwalt|Fachanwältin|Strafverteidiger|Strafverteidigerin|Verteidiger|Prozessbevollmächtigter|Prozessbevollmächtigten|Prozessbevollmächtigte|Verfahrensbevollmächtigter|Rechtsfreund)"},
    {"lawyer", "(lawyer|lawyers|solicitor|solicitors|attorney|attorneys|barrister|barristers|advocate|counsel|conveyancer|lawyer s|solicitor s|attorney s|legal adviser|legal advisor|legal advisers|legal representative|legal representatives|legal team|legal counsel|law firm)"},
    {"relative", "(father|mother|dad|daddy|mum|mom|mam|husband|wife|son|daughter|brother|sister|partner|grandmother|grandfather|grandma|grandpa|grandad|granddad|granny|nan|nana|aunt|uncle|child|baby|cousin|niece|nephew|friend|fiance|stepfather|stepmother)"},
    {"pet", "(dog|cat|horse|pony|rabbit|pet|puppy|kitten|foal|mare|hamster|budgie|parrot|hen|hens|bird|guinea|tortoise|pup|bunny|calf|lamb|cow|goat)"},
    {"tier", "(Hund|Hündin|Katze|Kater|Pferd|Stute|Kaninchen|Tier|Fohlen|Welpe|Hamster|Wellensittich|Papagei|Meerschweinchen|Pony|Wallach|Hengst|Vogel|Hase|Henne|Hennen|Kalb|Kuh|Ziege|Schildkröte|Frettchen|Hunderl|Büsi|Katzerl)"},
    {"mensch", "(Vater|Mutter|Mama|Papa|Ehemann|Ehefrau|Gatte|Gattin|Sohn|Tochter|Bruder|Schwester|Oma|Opa|Großmutter|Großvater|Lebensgefährte|Lebensgefährtin|Partner|Partnerin|Angehöriger|Angehörige|Tante|Onkel|Großtante|Großonkel|Cousin|Cousine|Neffe|Nichte|Schwager|Schwägerin|Enkel|Enkelin|Schwiegermutter|Schwiegervater|Kollege|Kollegin|Chef|Chefin|Seniorchef|Seniorchefin|Geschäftsführer|Geschäftsführerin|Inhaber|Inhaberin|Gründer|Gründerin|Obmann|Vorsitzender|Präsident|Präsidentin|Lehrer|Lehrerin|Klassenlehrer|Klassenlehrerin|Trainer|Trainerin|Bewohner|Bewohnerin|Nachbar|Nachbarin|Mieter|Mieterin|Freund|Freundin|Patient|Patientin|Pfarrer|Schüler|Schülerin|Mitglied|Ehrenmitglied|Mitarbeiter|Mitarbeiterin|Fahrer|Fahrerin)"},
});
// clang-format on

}  // namespace

std::string_view cue_class(std::string_view name) {
    const auto found = std::find_if(classes.begin(), classes.end(),
                                    [&](const auto& known) { return known.first == name; });
    return found == classes.end() ? std::string_view{} : found->second;
}

}  // namespace warmline
