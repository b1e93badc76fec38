/// What customers say when they are angry, threaten or set a day, by how much it weighs.
///
/// Levels are priors [P] of the guide's section D: one strong word alone makes a tense mail (.5),
/// two make an angry one. Phrases are folded; a blank is any run of blanks and quote marks. A
/// phrase begins at a word's edge and may end inside a word, unless '|' says that its last word
/// ends there.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace warmline {

enum class ChargeSort : std::uint8_t { anger, threat, deadline, soothing };

struct ChargedPhrase {
    std::string_view words;
    double level = 0;
    ChargeSort sort = ChargeSort::anger;
};

namespace detail {

struct ChargedRow {
    double level;
    std::string_view phrases;  // "; " between them
    ChargeSort sort = ChargeSort::anger;
};

// clang-format off
inline constexpr auto charged_rows = std::to_array<ChargedRow>({
    // Outrage.
    {.6, "schnauze voll; faxen dicke; platzt mir; platzt uns; kragen platz; kragen geplatzt; verarsch; was bilden sie sich; was faellt ihnen; was erlauben sie; zum kotzen; stinkwuetend; fuchsteufelswild; stocksauer; stinksauer; angefressen; auf 180"},
    {.6, "furious; livid; how dare; what the hell; seething; fuming; enraged; infuriat; blood boil; pissed; up in arms; apoplectic"},
    {.55, "unverschaemt; wuetend; zornig; betrug; betrueg; abzocke; schweinerei; frech; luege; gelogen; belogen; belueg; danke fuer nichts; als kunden verloren; zum narren; wut im bauch; rage im; stinkig"},
    {.55, "disgrace; disgust; outrag; scam; rip off; ripped off; rip-off; atrocious; abysmal; pathetic; thanks for nothing; enough is enough; beyond a joke; sick and tired; taking the mick; taking the p; insulting; an insult; thieves; robbery; crooks"},
    {.5, "frechheit; mich pflanzen; uns pflanzen; zumutung; skandal; empoer; vertrauen verloren; unterirdisch; unerhoert; bodenlos; miserabel; grottenschlecht; armutszeugnis; unfaehig; inkompeten; dilettant; schlamperei; schlampig; sauerei; saustall; bloedsinn; fassungslos; geduld ist am ende; geduld am ende; ende meiner geduld; ende unserer geduld; geduldsfaden; mit meiner geduld; mit unserer geduld; nase voll; fuer dumm; fuer bloed; hinters licht; im stich; wie oft noch; wie oft soll; wie oft muss; blamage; versaut; nach strich und faden; was denken sie sich; veraeppel; veralber; pflanzerei; hundsmiserabel; zum weglaufen; zum davonlaufen; verhoehn; mich pflanzen; uns pflanzen"},
    {.5, "appalling; appalled; fed up; lost patience; patience is gone; run out of patience; out of patience; had enough; had it with; shambles; shambolic; horrified; horrendous; laughable; farce; farcical; fiasco; nightmare; sick of; last straw; final straw; at my wit; end of my tether; end of our tether; kidding me; fobbed; fob me; fob us; negligen; shoddy; useless; never again; lost trust; lost all trust; lost faith; lost confidence; lost all confidence; lied to; you lied; lying to; how many times; how many more; humiliat; beggars belief; beggars all belief; defies belief; unforgivable; unprofessional; gobsmacked; contempt; treated like; bare-faced; barefaced; bonkers; joke of"},
    {.45, "last chance; final chance; final warning; unzumutbar; inakzeptabel; nicht akzeptabel; nicht akzeptier; nicht hinnehmbar; nicht hinnehmen; nicht laenger hinnehmen; nicht bieten; nicht gefallen lassen; katastroph; laecherlich; veraerger; aergere; aergert mich; aergert uns; reicht es; reicht mir; es reicht|; mir reicht; uns reicht; langsam reicht; jetzt reicht; jetzt ist schluss; nicht wahr sein; kann nicht wahr; unfassbar; nicht zu fassen; nicht zu glauben; respektlos; unding|; geht gar nicht; so geht das nicht; so geht man nicht; so geht es nicht; dreist; untragbar; unertraeglich; entsetzt; unprofessionell; ist das ihr ernst; ihr ernst; allen ernstes; frage mich ernsthaft; frage ich mich ernsthaft; wofuer bezahle; wofuer zahle; wozu bezahle; wozu zahle; zigmal; zum x-ten; zum x. mal; nie wieder; nie mehr wieder; ein witz; schlechter witz; schlechter scherz; schlechter film; hinhaltetaktik; hinhalten; abgewimmelt; abwimmel; abgespeist; abspeisen; mit den nerven; verzweifel; kann nicht mehr|; am ende meiner; na toll; na bravo; bin bedient; leere versprech; falsche versprech; nicht ernst genommen; blamier; geht das so weiter; zum haare; haare raufen; hohn; schlag ins gesicht; wie ein bittsteller; wie ein idiot; wie idioten; wie die idioten; wie luft; desaster; debakel; trauerspiel; wirklich das letzte; ist das letzte; laesst tief blicken; ganz grosse leistung; ganz grosses kino; glanzleistung; herzlichen dank auch; vielen dank auch; schmarrn; frotzel; sekkier; grenze ist erreicht; grenzen erreicht; mass ist voll; fass zum ueberlaufen; fass uebergelaufen; genug davon; genug gewartet; lange genug"},
    {.45, "unacceptable; not acceptable; ridiculous; unbelievable; is a joke; incompeten; angry; not impressed; unimpressed; less than impressed; more than patient; been very patient; shocking; dreadful; inexcusable; no excuse; rude|; ruined; in tears; much longer; what a joke; poor service; worst service; terrible service; awful service; lost my trust; broken promise; runaround; run around; pillar to post; are you serious; you serious|; seriously?; misled; misleading; desperate; don't insult; inadequate; not good enough; beyond belief; beyond me; pull the other; wasting my; wasting our; wasted my; wasted our; waste of my; slap in the face; could not care less; couldn't care less; couldn't care; not care|; treat your customers; treat customers; treat people; dropped the ball; bravo|; absolute mess; total mess; complete mess; utter mess; no more excuses; sick joke; disaster; clueless; dismal; deplorable; woeful; drives me; driving me"},
    {.4, "criminal|; insane|; ist der gipfel; mir wurst; ihnen wurst; enttaeusch; sauer; hingehalten; keinen cent; keinen rappen; was soll das; zum vierten; zum fuenften; zum sechsten; vertroest; allein gelassen; alleingelassen; allein gelassen; ausrede; kein verstaendnis; wie lange noch; wie lange soll; wie lange wollen; so nicht weiter; darf doch nicht; umsonst freigenommen; umsonst gewartet; umsonst urlaub; kopfschuettel; ignorier; habe genug; haben genug; ruinier; schockier; genervt; nervt; zermuerb; stellen sie sich tot; totgestellt; abgehakt; nicht fuer voll; beleidig; auf gut glueck; totalversag; versagt; katze im sack; kann ja wohl; kann doch wohl; darf ja wohl; wohl kaum ihr; schaem; beschaemend; fuer eine art; verdammt; verflixt; herrgott; fuer mich erledigt; sie mir vor; treten auf der stelle; a frechheit; fix und fertig; am limit"},
    {.4, "terrible; awful; frustrat; fourth time; fifth time; sixth time; absurd; read it properly; how hard can; how difficult can; not a penny; not a cent; let down; letting us down; letting me down; worst; tired of; my patience; our patience; are you even; ignored; ignoring; careless; sloppy; hopeless; what on earth; at a loss; bloody|; damn; appreciate being; not happy; far from happy; anything but happy; excuses; gave up; given up; fool|; idiot; insist on an explanation; owed an explanation; disrespect; insensitive; bewilder; astonish; astounded; exasperat; dumbfound; baffl; stonewall; silence from; radio silence; wall of silence; like talking to; brick wall"},
    // Displeasure.
    {.35, "aergerlich; unzufrieden; nicht zufrieden; zum wiederholten; zum dritten; dritte mal; dritten mal; vierte mal; vierten mal; keiner meldet; seit monaten; beschwer; kann nicht sein; nicht sein kann; dreimal geschrieben; zweimal geschrieben; nicht nachvollziehbar; nicht nachvollziehen; unverstaendlich; passiert ist nichts; niemand reagiert; mehrfach angerufen; mehrmals angerufen; dreimal angerufen; wochenlang; monatelang; tagelang; sprachlos; peinlich; schlaflos; chaos; chaotisch; nicht gluecklich; nicht begeistert; wenig begeistert; nicht erfreut; nicht amused; nicht amuesiert; alles andere als; unbrauchbar; unserioes; letzter versuch; letzten versuch; letztmals; letztmalig; frustrier; stur|; mit verlaub; unmut; verschaukel; stehen gelassen; stehengelassen; sitzen gelassen; sitzengelassen; haengen gelassen; lange nase; ist mir egal; interessiert mich nicht; interessiert bei ihnen; interessiert sie offen; offenbar egal; offensichtlich egal; scheint egal; voellig egal; nicht zu viel verlangt; zu viel verlangt"},
    {.35, "disappoint; third time; third email; third mail; third message; again and again; over and over; no one calls; unhappy; annoy; upset; already told you; wasted; waste of; countless; every excuse; an explanation; lost all; heartbroken; heartless; not been resolved; yet again; nobody seems; no one seems; do better; poor show; poor form; farcical; clearly you; evidently you; clearly nobody; clearly no one; at your expense; beg|; begging; pleading; plead|; sad state; what exactly am i; what am i paying; what do i pay; what are we paying; what do we pay; paying for nothing; money for nothing; fair warning; not funny; too much to ask; lost for words; no words; speechless; excuse after; promise after; mess|"},
    {.3, "embarrass; versag; unmoeglich; schon wieder; immer noch nicht; noch immer nicht; immer noch kein; noch immer kein; bis heute nicht; bis heute kein; textbaustein; standardantwort; standardmail; warteschleife; keine antwort; nichts gehoert; nichts passiert; nichts geschehen; ruehrt sich; seit wochen; doch schon geschrieben; doch schon beantwortet; doch bereits; stundenlang; vergeblich; warte seit; warte ich seit; warten seit; warten wir seit; mangelhaft; hilflos; versprochen und; ratlos; verstehe die welt; wo leben wir; nachgelaufen; nachlaufen; hinterhertelefonier; hinterherlaufen; hinterher laufen; abgesehen davon, dass nichts; jedes mal das gleiche; jedes mal dasselbe; jedesmal; aufs neue; immer dasselbe; immer das gleiche; dieselbe leier; herumgereicht; weitergereicht; von einem zum anderen; von pontius; nicht zustaendig; gluecklicherweise habe ich mir"},
    {.3, "doesn't add up; already answered; already sent; complain; for months; still waiting; no reply; no response; no answer; heard nothing; not heard a; chased; chasing; repeatedly; stress; three times; four times; five times; several times; twice now; stock reply; template reply; canned; copy and paste; copy-paste; automated repl; automated mess; passed around; pushed around; same story; same excuse; same answer; on hold; hours on the phone; how long does; when will you finally; finally do; expected better; expect better; deserve better; no one has; nobody has"},
    {.25, "stillstand; wieder einmal; mal wieder; seit tagen; angeblich; letzte woche versprochen; was ist da los; was ist los bei; was ist bei ihnen; erwarte eine erklaerung; erwarte endlich; endlich mal; endlich jemand; reklamier"},
    {.25, "nobody; second time; still not; still no|; already sent you; for weeks; running out of time; supposedly; allegedly; so-called; for days; wtf; what is going on; what's going on"},
    {.2, "traurig; letztes mal; das letzte mal; is anyone; is anybody; does anyone; does anybody; deeply|; utterly; niemand; verstehe nicht; verstehe ich nicht; so nicht; funktioniert nicht; umsonst|; nach wie vor; endlich|"},
    {.2, "do not follow; don't follow; do not understand; don't understand; does not work; doesn't work; finally|; once again"},
    {.15, "defekt; not work"},
    // Leaving, law, the public.
    {.5, "rechtliche schritte; rechtlich vorgehen; vor gericht; klage einreichen; verklage; anzeige erstatten; anzeige erstatte; zusammenarbeit beenden; kunden gewesen; kunde gewesen; kundin gewesen; kunden los; kundin los; kunde weniger; kunden weniger; zusammenarbeit ueberdenken; an die oeffentlichkeit; sehen uns wieder vor; hoeren von meinem; hoeren von unserem; suche mir jemand; suchen uns jemand", ChargeSort::threat},
    {.5, "legal action; small claims; in court|; to court; sue you; sue your; take my business; take our business; taking my business; taking our business; business elsewhere; go elsewhere; going elsewhere; money elsewhere; custom elsewhere; shop elsewhere; lost a customer; lost me as; lost us as; losing a customer; losing me; losing us; one customer fewer; one less customer; hear from my; hear from our; going public; be contacting you again", ChargeSort::threat},
    {.45, "mein anwalt; meinen anwalt; meinem anwalt; meine anwaeltin; meiner anwaeltin; unser anwalt; unseren anwalt; unserem anwalt; unsere anwaelt; unseren anwaelt; einen anwalt; einem anwalt; zum anwalt; anwalt einschalten; anwaltlich; meinen rechtsanwalt; meinem rechtsanwalt; unserem rechtsanwalt; einen rechtsanwalt; rechtsbeistand; rechtsschutz; anbieter wechseln; letzter auftrag; letzte auftrag; letzten auftrag; letzte bestellung; letzte rechnung, die; an die presse; zur presse; die presse|; oeffentlich machen; fristlos; suchen wir uns; suche ich mir; zur konkurrenz; bei der konkurrenz; bei ihrer konkurrenz; bei ihrem wettbewerb; zum mitbewerb; beim mitbewerb; den ruecken kehren; sehen sie mich; sehen sie uns nicht", ChargeSort::threat},
    {.45, "my lawyer; our lawyer; a lawyer; lawyers will; lawyer will; my solicitor; our solicitor; a solicitor; solicitors will; solicitor will; my attorney; our attorney; an attorney; legal advice; report you; reporting you; lose our; losing our; never buy; never book; never use you; never order; not be back; won't be back; will not be back; better business bureau; the press|; the papers", ChargeSort::threat},
    {.4, "kuendige; konsequenzen; verbraucherzentrale; konsumentenschutz; verbraucherschutz; schlichtungsstelle; wechseln wir; wechsle; anderen lieferanten; andere lieferanten; anderen anbieter; andere anbieter; trete vom; schadenersatz; schadensersatz; mietminderung; miete mindern; mindere die miete; aufsichtsbehoerde; datenschutzbehoerde; bafin; finma; steige aus; raus aus dem vertrag; ueberall erzaehlen; weitererzaehlen; jedem erzaehlen; allen erzaehlen; jedem abraten", ChargeSort::threat},
    {.4, "switch to; switching to; another supplier; another provider; another company; different supplier; different provider; find someone else; find somebody else; ombudsman; trading standards; chargeback; charge back; walk away; take this further; taking this further; escalat; warn others; warn everyone; telling everyone; tell everyone; trustpilot; one star; one-star; financial conduct", ChargeSort::threat},
    {.35, "kuendigen; woanders; wo anders; abraten; find another; zuruecktreten; zahle nicht; zahle das nicht; bezahle nicht; zahle keinen; zahlen wir nicht; zahlen nicht; schlechte bewertung; google bewertung; google-bewertung; auf google; einen stern; ein stern|; einbehalten; geld zurueck; mein geld; unser geld", ChargeSort::threat},
    {.35, "won't pay; will not pay; not paying; not going to pay; refuse to pay; competitor; terminat; bad review; leave a review; a review|; withhold; money back; pull out; pulling out; want my money; compensat", ChargeSort::threat},
    {.3, "cancel; going to pay", ChargeSort::threat},
    // Days set.
    {.2, "frist|; letzte frist; bis spaetestens; bis morgen; sofort; umgehend; unverzueglich; noch heute; heute noch|", ChargeSort::deadline},
    {.2, "immediately; by tomorrow; at the latest; right now; today, or; within 24; within 48; by close of business; without delay; at once", ChargeSort::deadline},
    {.15, "spaetestens; bis freitag; bis montag; by friday; by monday; by wednesday; deadline", ChargeSort::deadline},
    // "Ich war erst sauer, aber jetzt ist alles bestens": each halves what else is heard.
    {.5, "alles bestens; alles gut; alles in ordnung; hat sich erledigt; sich geklaert; super geloest; toll geloest; gut geloest; schnell geloest; prima geloest; vorbildlich; funktioniert wieder; laeuft wieder; bin ich zufrieden; sehr zufrieden; rundum zufrieden; kein drama; kein beinbruch; kein weltuntergang; nicht eilig; eilt nicht; keine eile; nicht schlimm; nicht weiter schlimm; halb so; schnelle hilfe; schnelle reaktion; schnelle antwort; schnelle loesung; danke fuers; kann passieren; kann vorkommen; kommt vor|; passiert ja; passiert jedem; passiert den besten; kein groll; kein vorwurf; keine vorwuerfe; nichts fuer ungut; in aller ruhe; bei gelegenheit; wenn es passt; wirklich nett; freundliche hilfe; wieder versoehnt; alles wieder; freue mich schon; freuen uns schon; weiter so; bleibe ihnen; bleiben ihnen; gern wieder; gerne wieder; vielen lieben dank; tausend dank; so froh; so dankbar; sehr dankbar; toller service; toller einsatz; gerettet; erleichtert", ChargeSort::soothing},
    {.5, "all good; all sorted; all fixed; all is well; works again; working again; works perfectly; works fine; works a treat; no hard feelings; no rush; no hurry; no panic; in no hurry; not urgent; no drama; no big deal; not a big deal; no worries; no harm; sorted it; sorted it out; for sorting; quick fix; quick reply; quick response; pleasantly surprised; these things happen; it happens; could happen to; no bad blood; nothing dramatic; whenever suits; whenever you; when you get a chance; when you have a moment; happy again; happy with how; happy to wait; happy customer; keep up the; looking forward; not a complaint; no complaints; credit where; thank you so much; thanks so much; can't thank you; cannot thank you; so grateful; very grateful; lifesaver; life saver; life-saver; saved the day; saved my; made my day; first class; first-class; brilliant service; great service; excellent service; came within the hour", ChargeSort::soothing},
});

// clang-format on

constexpr std::size_t count_charged() {
    std::size_t count = 0;
    for (const auto& row : charged_rows)
        count +=
            1 + static_cast<std::size_t>(std::count(row.phrases.begin(), row.phrases.end(), ';'));
    return count;
}

}  // namespace detail

inline constexpr auto charged_phrases = [] {
    std::array<ChargedPhrase, detail::count_charged()> phrases{};
    std::size_t next = 0;
    for (const auto& row : detail::charged_rows)
        for (auto left = row.phrases; !left.empty();) {
            const auto end = left.find("; ");
            phrases[next++] = {left.substr(0, end), row.level, row.sort};
            left = end == std::string_view::npos ? std::string_view() : left.substr(end + 2);
        }
    return phrases;
}();

}  // namespace warmline
