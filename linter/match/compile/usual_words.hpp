/// Words of business mail, most usual first: a phrase is looked up by another one if it has one.
///
/// Counted, folded, in the mails of corpus/ (campaigns and receipts thrice) and the texts of
/// rules/fit/news; the words that stand in every mail are in rarity.cpp.
#pragma once

#include <array>
#include <string_view>

namespace warmline::match {

/// More than once in a thousand, three thousand and eight thousand words.
inline constexpr std::array<std::string_view, 3> usual_words{
    "ab about all als am an and are as at auch auf aus be been bei bis bitte by can das dass "
    "dear dem den der des die dr ein eine einen es euro for frau from fuer geehrte geehrter "
    "gruesse gruessen guten haben had hallo has hat have herr ich if ihnen ihr ihre ihrer im "
    "in is ist it kind koennen liebe may mit mr mrs nach nbsp new nicht no noch not of on one "
    "our please regards sehr sich sie sind so tag team that the this to two ueber uhr um und "
    "uns unser unsere up us vom von vor war was we which wie will wir wird with would you "
    "your yours zu zum zwei ",
    "account after again alle alles already also amtsgericht angebot any april asked attached "
    "august back before beim best between bleibt both bring card charge claim come contract "
    "could da dafuer damit dank danke dann date day days dein deine deshalb dienstag diese "
    "dieser do donnerstag down drei du duerfen durch durchwahl einem einer einmal end ende er "
    "erhalten example falls familie februar finden first five form four free frei freitag "
    "freundliche freundlichen friday full geht gern gestern get gibt gmbh go good gruss gt "
    "gut habe hatten haus he hello her here heute hi how ihn ihrem ihren ihres invoice its ja "
    "jahr jahre januar jetzt juli june juni just kann keine know kommen kommt kostet laeuft "
    "lassen last left lieber liegt like line ll look maerz mai mail march me mehr mich mir "
    "mittwoch mo moechten monday montag month more morgen morning ms muessen my naechsten "
    "need nehmen neue neuen next nichts night nothing notice november now nur ob october oder "
    "off offer ohne oktober old only or order other out over paid pay payment per place plan "
    "platz preis prozent put rate re rechnung same samstag saturday schon second see sehen "
    "sein seit selbst september set should since sincerely six stand steht stellen still take "
    "termin th than thank thanks them then there they three through thursday time tuesday "
    "under unseren unserer unter until ust ve vertrag viele vier way wednesday week weil "
    "weiter well wenn werden were what when who wieder without woche wochen wurde year years "
    "zahlen zeit zur zurueck zwischen zwnj ",
    "abend aber abmelden abrechnung accounts acht across agreed along alte alten andere "
    "anderen anhang anlage another answer antrag antwort antworten anything anzahlung app "
    "appeal application around arrived ask auftrag automatisch autumn away bad balance bank "
    "because beginnt behind beide beiden being beitrag bekommen bekommt below bereit bereits "
    "bericht bescheid besprochen besser bestaetigen bestaetigt beste bestellt bestellung "
    "besten betraegt betrag bewerten bieten bill bin bitten bleiben board book booking box "
    "brauchen bringen browser buero but call came cannot car case cent certificate change "
    "check cheers claims class click closed cloudaro comes coming confirm confirmed contact "
    "copy cost costs cover credit customer dabei daher dahin danach darauf darf data dauert "
    "davon dazu de december decision delivery deposit desk dezember dich did diesem diesen "
    "dir direct direkt does don done door dort driver due each earlier early eight einfach "
    "eleven elf else enclosed endet ends england entfaellt erfolgt erst ersten etwa etwas "
    "evening ever every everything extra fahrer fall family fast february fee fehler fehlt "
    "fertig fest field file final find flat floor follow formular forty found fr fragen "
    "freuen fri frist fuenf fuers further ganz gate gave geben gegen gehen gehoert geld "
    "genuegt geprueft gesagt geschaeftsfuehrer gespraech gewuenscht gilt give gleich goes "
    "gone got great group gute haelt haengt half halten hamburg hand happy hast hatte help "
    "herbst hersteller herzlich herzliche herzlichen hey hier his hoehe hold home hope hour "
    "hours house hrb https idnr immer included including inkl innerhalb instead interest into "
    "inzwischen isn jahren january je jederzeit july karte kasse keep kein keinen keller kept "
    "kinder koennten kommenden konto kosten kuendigung kuenftig kunden kurz labor laden "
    "laesst lager lange late leave leider let letter letzte letzten lieferung liegen list "
    "liste little long longer looked lost love lovely ltd machen machine macht made make mal "
    "man manager many meine minuten minutes miss mm moechte moeglich mon monat monate monats "
    "months mother move moved much muesste muss mutter nachricht nacht naechste name namen "
    "needed needs nein neu neues neun never news nie nine normal note noted number nun offen "
    "office once online open ort own page part passt past people petra phase phone plaetze "
    "planned plus portal post pounds praxis prefer preise present price pro professor "
    "programme protokoll question questions quick rather reached read ready received recht "
    "records region registered reicht reply report request rest return returned review right "
    "room round rufen run rund runs sagen said schluessel school schreiben schrieb season "
    "sechs seite send sent server service settled seven shall she shop show shows sicher "
    "sichern side sieben sieht sign signed site small soll sollte sollten some sommer sonntag "
    "sorry spring st stadt start statement statt stay stays stehen stelle step stock stolz "
    "street stunde stunden summer sunday support system tage tagen taken takes talk tax teil "
    "telefon tell ten term test their therefore think third till today together told too took "
    "tour training tun twelve twice uebernimmt unit unserem unseres unterlagen update use "
    "used value van vat verfuegung version very viel vielen vielleicht view visit vorher "
    "waere waiting wales wann want wanted waren warm wartung wasser water weekend weeks weg "
    "wegen weiss went wer where whether while whole window winter wish wishes wissen "
    "withdrawn within wochenende wohnung won worden work worked working works write written "
    "wrong wrote wuenschen wunsch wurden xx yesterday zehn zimmer zusammen zweite zweiten "
    "zwoelf "};

}  // namespace warmline::match
