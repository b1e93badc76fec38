#include <array>

#include "linter/topic/cue.hpp"

namespace warmline {

namespace {

// clang-format off
// What a mail says that tells its reader of a death: topic and fact of their own.
constexpr std::string_view told_deaths =
    "(Vater|Mutter|Mama|Papa|Ehemann|Ehefrau|Sohn|Tochter|Bruder|Schwester|Oma|Opa|Großmutter|Großvater|Lebensgefährte|Lebensgefährtin|Angehöriger|Angehörige|Tante|Onkel) …9 (gestorben|verstorben|entschlafen|eingeschlafen|tot aufgefunden|umgekommen|ums Leben); (Ihr|dein|euer) (Mann|Kind|Baby) …9 (gestorben|verstorben|entschlafen|tot); (Ihre|deine) Frau …9 (gestorben|verstorben|entschlafen|tot); (ist|sind) (heute|gestern|letzte|vergangene|vorgestern|in der Nacht|am|nach|während|trotz|friedlich|kurz) …7 (gestorben|verstorben|entschlafen|friedlich eingeschlafen); (Hund|Hündin|Katze|Kater|Pferd|Stute|Kaninchen|Tier) …9 (gestorben|eingeschläfert|tot|überlebt … nicht|nicht überlebt); (haben|mussten) (ihn|sie|wir ihn|wir sie) …4 (eingeschläfert|einschläfern|erlösen); konnten …5 (nicht mehr|nicht) (retten|wiederbeleben|reanimieren); nichts mehr für (ihn|sie) tun";

constexpr auto facts = std::to_array<CueGroup>({
    {About::bereavement, .9, statement | both | weighty | solid, told_deaths},
    {About::death_told, .9, statement | solid, told_deaths},
    {About::wish, .9, both,
     "(wie|so) (gewünscht|besprochen und gewünscht|erbeten|beantragt); wie von (Ihnen|dir) (gewünscht|erbeten|beantragt|gefordert); auf (Ihren|deinen|eigenen) [ausdrücklichen] Wunsch; (Ihrem|deinem) Wunsch (entsprechend|gemäß|nach); (Ihrem|Ihrer) (Wunsch|Bitte|Anliegen) … (nachgekommen|entsprochen|erfüllt); wunschgemäß; antragsgemäß; (Ihrer|deiner) Kündigung … (entsprechen|entsprochen|nachgekommen); gemäß (Ihrer|Ihrem|deiner|deinem) (Kündigung|Auftrag|Schreiben|Mail|Bitte|Anweisung)"},
    {About::lawyer, .9, both,
     "anwaltlich (vertreten|vertretenen); (Ihr|Ihre|Ihrem|Ihren|Ihrer) (Rechtsanwalt|Rechtsanwältin|Anwalt|Anwältin|Anwaltskanzlei|Prozessbevollmächtigter|Prozessbevollmächtigten|Rechtsbeistand); Ihre Mandantschaft; Ihrer Mandantin; Ihres Mandanten; namens und in Vollmacht"},
    // Who pays or recommends a lawyer writes to their client, as the insurer does.
    {About::lawyer, 0, damper,
     "Kosten*; Gebühren; Honorar(e|s|); *honorar; Vorschuss; Deckung*; Rechtsschutz*; Ihrer Wahl; empfehlen; besprechen Sie; fragen Sie; wenden Sie sich"},
    {About::key_account, .9, both,
     "Key Account*; Großkunde(n|); Schlüsselkunde(n|); Rahmenvertrag(s|es|); Rahmenvereinbarung; (wichtigste|wichtigsten|größte|größten|bedeutendste|bedeutendsten) …2 (Kunde|Kunden|Partner|Abnehmer|Auftraggeber); Stammkunde(n|); Jahresvolumen; Jahresumsatz; Jahresvereinbarung; strategische(r|n|) (Partner|Kunde|Kunden); Premiumkunde(n|); (größter|wichtigster|bedeutendster) (Kunde|Kunden|Partner|Abnehmer|Auftraggeber); (wichtigsten|größten|besten|bedeutendsten) (Partnern|Abnehmern|Auftraggebern); (Prozent|Drittel|Hälfte|Viertel|Großteil) (unserer|unseres|der|des) …2 (Milch|Ware|Produktion|Umsatzes|Ernte|Ernten|Aufträge|Menge|Kapazität|Arbeit); Enterprise (Kunde|Kunden|Lizenz|Vertrag); Global Account*; Strategic Account*; Top Kunde(n|); A Kunde; Leiter(in|) (Großkunden|Schlüsselkunden|Key Account); (seit|über) … (Haus|Unternehmen) … größte*"},
    {About::long_relation, .9, both,
     "seit (19|20)*; seit [über|fast|rund|nunmehr|gut|mehr] [als] (zehn|zwölf|fünfzehn|zwanzig|dreißig|10|11|12|13|14|15|16|17|18|19|20|25|30) Jahren; (langjährige|langjährigen|langjähriger|jahrelange|jahrelangen) …2 (Zusammenarbeit|Treue|Kunde|Kunden|Kundin|Partner|Partnerschaft|Geschäftsbeziehung|Verbundenheit|Vertrauen); (fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig|5|6|7|8|9|10|12|15|20) Jahre(n|) … (Zusammenarbeit|Partnerschaft|Kunde|Kundin|Kunden|Geschäftsbeziehung|gemeinsam|gemeinsamer); seit vielen Jahren; seit Jahren"},
    {About::resolved, .8, both,
     "(Gutschrift|Erstattung|Rückerstattung|Entschädigung|Rückzahlung|Geld) …9 (eingegangen|gutgeschrieben|ausgezahlt|überwiesen|zurücküberwiesen|angekommen|unterwegs|angewiesen|veranlasst); (Reklamation|Beschwerde|Mangel|Schaden|Beanstandung) (erledigt|behoben|gelöst|geklärt|abgeschlossen); (ist|sind|wurde|wurden) …4 (poliert|repariert|ausgebessert|nachgebessert|behoben|erledigt|ausgetauscht); (gelöst|behoben|erledigt|geklärt|abgeschlossen|ersetzt) …4 (ist|sind|hat|haben|worden|werden konnte|konnten); freut (mich|uns) …4 (dass|zu hören) …7 (zufrieden|geklappt|gelöst|funktioniert|läuft|erledigt|behoben|geklärt); zu Ihrer [vollen|vollsten] Zufriedenheit; (vielen|herzlichen|besten) Dank für Ihr(e|) (Lob|positive|positives|nettes|freundliche|schöne|nette)"},
    {About::talk_held, .9, 0, "(danke|Dank) für (das|unser|Ihr) … (Gespräch|Telefonat); (telefonisch|am Telefon|im Gespräch|im Telefonat|bei unserem Gespräch|bei unserem Telefonat|in unserem Gespräch|in unserem Telefonat) …2 (besprochen|vereinbart|abgestimmt|erklärt|zugesagt|gesagt|angekündigt|abgesprochen); nach unserem (Gespräch|Telefonat|Telefongespräch); unser (Gespräch|Telefonat) (von|vom|gestern|heute|eben|am); wie (eben|gerade|gestern|heute|vorhin) (telefonisch|besprochen|am Telefon)"},
    {About::talk_planned, .9, 0, "(ich|wir) (rufe|rufen|melde|melden) …1 Sie …9 (an|telefonisch); (ich|wir) (rufe|rufen) Sie …9 an; (rufe|rufen) ich Sie …9 an; ruft Sie …7 an; (rufe|rufen) (ich|wir) …7 an; melde mich …7 telefonisch; werde Sie …7 (anrufen|sprechen); komme …7 (bei Ihnen vorbei|zu Ihnen); (komme|bin) ich …9 (bei Ihnen vorbei|zu Ihnen); (bringe|zeige|erkläre|lege) …9 (mit|vor) …9 bei Ihnen in (der|dem|Ihrem|Ihrer); sprechen wir …4 persönlich"},
    {About::talk_offered, .9, 0, "rufen Sie mich …9 an; rufen Sie (mich|uns) an; (möchten|wollen) Sie …4 (reden|sprechen|telefonieren); gern (telefonisch|am Telefon|persönlich); (mit mir|mit uns) …3 (reden|sprechen|telefonieren) (möchten|wollen|mögen); erreichen (mich|uns) (direkt|persönlich|telefonisch|jederzeit); lassen Sie uns (telefonieren|sprechen|reden); (Telefonat|Rückruf) (anbieten|vereinbaren|wünschen)"},
    {About::talk_overtaken, .9, solid, "(Gespräch|Telefonat|Treffen) (im|vom|aus dem) [letzten|vergangenen|vorigen] (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Frühling|Frühsommer|Sommer|Spätsommer|Herbst|Winter|Jahr|Vorjahr); (Gespräch|Telefonat|Treffen) (letzten|vergangenen|vorigen|letztes|vergangenes|voriges) (Monat|Jahr|Sommer|Herbst|Winter|Frühjahr); (inzwischen|mittlerweile|seitdem|seither|unterdessen|nun|jetzt) …9 (entschieden|beschlossen|entschlossen|festgelegt); (inzwischen|mittlerweile|nun|jetzt) steht … fest; Entscheidung …3 (gefallen|getroffen); (haben|habe) (wir|ich) (uns|mich) …5 (anders|dagegen) entschieden; damals … (noch offen|noch nicht)"},
    {About::repaired, .8, 0, "korrigierte(n|r|) Rechnung; Rechnung … (korrigiert|berichtigt|storniert); Sie (hatten|haben) Recht; ersetzt die (erste|alte|falsche)"},
    {About::talk_deferred, .9, 0, "(Jahresgespräch|Gespräch|Treffen|Termin|Besuch) …9 (nicht mehr|nächstes Jahr|neuen Jahr|verschieben|auf später); (schaffen|schaffe) (wir|ich) … (Jahresgespräch|Gespräch|Treffen)"},
});
// clang-format on

}  // namespace

std::span<const CueGroup> german_facts() {
    return facts;
}

}  // namespace warmline
