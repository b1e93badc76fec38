#include <array>

#include "linter/topic/cue.hpp"

namespace warmline {

namespace {

// Weights: .9 settles the topic alone, .6 names it, .3 only helps. "Ihre" before a noun adds to
// them (weigh.cpp), so nouns stand here with what they prove when merely mentioned.
// clang-format off
constexpr auto cues = std::to_array<CueGroup>({
    {About::bereavement, .9, statement | both,
     "Beileid; tiefe(s|) Anteilnahme; aufrichtige(n|) Anteilnahme; Tod(es|) (Ihres|Ihrer|deines|deiner);Tod von (Herrn|Frau); Todesfall in; Verlust (Ihres|Ihrer) (Mannes|Frau|Vaters|Mutter|Sohnes|Tochter|Partners|Partnerin|Ehemannes|Ehefrau);verstorben(e|en|er|); Hinterbliebene(n|); von uns gegangen; Trauerfall; Ableben"},
    {About::bereavement, .55, both,
     "Todesfall; Sterbeurkunde; Nachlassgericht; Nachlassverwalter(in|); Erbengemeinschaft; in dieser schweren Zeit;Nachlass (Ihres|Ihrer|des|der|von); schmerzlichen Verlust; Witwe(r|)"},
    {About::bereavement, .2, damper, "Vorsorge; Ratgeber; Sterbegeld; Versicherung abschließen"},

    {About::redundancy, .9, statement | solid,
     "Zusammenarbeit … nicht [mehr] (fortzuführen|fortführen|fortgeführt|fortzusetzen|fortsetzen|fortgesetzt|weiterzuführen|weiterführen|verlängern|zu|weiter);Zusammenarbeit … (beenden|beendet|einzustellen|einstellen|auslaufen);(beenden|beendet|beendigen) … Zusammenarbeit; Ende (der|unserer) Zusammenarbeit; Zusammenarbeit … endet;Geschäftsbeziehung(en|) … (beenden|beendet|einzustellen|fortzuführen|fortführen|fortzusetzen|fortsetzen|auslaufen|endet);(Vertrag|Rahmenvertrag|Partnervertrag|Vertriebsvertrag|Liefervertrag|Dienstleistungsvertrag|Mandat|Vereinbarung|Partnerschaft|Agenturvertrag|Wartungsvertrag) …7 nicht [mehr] (verlängern|verlängert|erneuern|erneuert|fortführen|fortzuführen|fortsetzen|fortzusetzen);(verlängern|erneuern) … (Vertrag|Rahmenvertrag|Partnervertrag|Liefervertrag|Vereinbarung|Wartungsvertrag) … nicht;kündigen wir … (Rahmenvertrag|Partnervertrag|Vertriebsvertrag|Liefervertrag|Agenturvertrag|Händlervertrag|Kooperationsvertrag|Lieferantenvertrag);trennen wir uns; uns … (trennen|zu trennen); keine weiteren (Aufträge|Bestellungen) [mehr] (erteilen|vergeben|zu|bei);betriebsbedingt(e|en|er|); Stellenabbau; (Ihre|Ihr|Ihres|deine) (Stelle|Arbeitsplatz|Position|Arbeitsverhältnis) … (entfällt|entfallen|gestrichen|wegfällt|weg|endet|beenden|kündigen|abgebaut);Aufhebungsvertrag; kündigen wir … Arbeitsverhältnis;für einen anderen (Anbieter|Partner|Dienstleister|Lieferanten|Hersteller) entschieden; (Anbieter|Lieferanten|Dienstleister|Partner) zu wechseln;auf Ihre (Dienste|Leistungen) … verzichten; die Lieferbeziehung … (beenden|einzustellen|fortführen|fortzuführen)"},
    {About::redundancy, .85, statement | solid,
     "@vertrag …9 nicht [mehr] (verlängern|verlängert|erneuern|erneuert|fortführen|fortgeführt|fortsetzen|fortgesetzt|fortzuführen|fortzusetzen|weiterführen|weitergeführt); (auslaufen|enden) lassen; nicht [mehr] (verlängern|verlängert|fortzuführen|fortzusetzen) (werden|möchten|können|wird); wir …3 @vertrag …4 (beenden|einstellen|auflösen); @vertrag …9 (zu beenden|einzustellen|aufzulösen|auslaufen);"
     "(Zuschlag|Auftrag|Wahl|Los|Entscheidung) …7 (anderer|anderen|anderweitig|Mitbewerber|Mitbewerberin|Wettbewerber|jemand); anderweitig (vergeben|besetzt|entschieden); nicht zum Zug; (keine|keinen) (Grundlage|Basis) … (für|mehr); aus (dem|unserem) Sortiment; nicht [mehr] (listen|führen|gelistet|nachbesetzt|nachbesetzen|neu besetzen); Auslistung; ausgelistet; auslisten;"
     "(beschlossen|entschieden|entschlossen) …9 (zu stoppen|zu beenden|einzustellen|abzubrechen|aufzugeben|auslaufen|zu schließen|zu trennen|zu verzichten|nicht); (Projekt|Vorhaben|Auftrag|Kampagne) …7 (stoppen|gestoppt|abgebrochen|eingestellt|einstellen|beenden); betreuen … nur noch; nur noch …7 betreuen; nicht (mehr|weiter|länger) (betreuen|beliefern|zusammenarbeiten|unterstützen|bedienen)"},
    {About::redundancy, .8, statement | solid,
     "uns (von|vom) …7 (verabschieden|zurückziehen|trennen); ziehen uns …7 zurück; (steigen|stellen) (wir|ich) …7 aus; @vertrag …2 endet (daher|damit|deshalb|somit|deswegen); (Mietverhältnis|Arbeitsverhältnis|Pachtverhältnis|Beschäftigung) …4 (endet|beendet|enden); künftig (ohne Sie|ohne Ihre|selbst|im eigenen Haus|intern|inhouse) …4 (machen|erledigen|fertigen|übernehmen|drucken|produzieren|leisten); (Abschied|Schlussstrich) …4 (nehmen|ziehen); gehen (wir|unsere Wege) … (getrennte|auseinander); ohne Nachfolge; keinen Bedarf mehr; (setzen|arbeiten) …5 mit (einem anderen|einer anderen|einem neuen|einem größeren) (Partner|Anbieter|Agentur|Lieferanten|Dienstleister|Haus|Unternehmen)"},
    {About::redundancy, .55, statement | solid,
     "andere(n|) (Wege|Weg|Richtung) (gehen|zu gehen|einzuschlagen|einschlagen); getrennte Wege; (neu|anders) (auszurichten|aufzustellen);Partnerprogramm … (beenden|eingestellt|einzustellen|ein)"},

    {About::data_breach, .9, statement,
     "Datenpanne; Datenleck; Datenschutzverletzung; Datenschutzvorfall; Verletzung des Schutzes personenbezogener Daten;(Ihre|deine|personenbezogene|persönliche) [persönlichen|personenbezogenen] Daten …7 (betroffen|abgeflossen|entwendet|einsehbar|offengelegt|kopiert|gestohlen|veröffentlicht);unbefugt(e|er|en|) (Zugriff|Zugang|Dritte|Dritten|Person|Personen) …7 (Daten|System|Systeme|Systemen|Server|Postfach|Konto|Kundendaten);Unbefugte(n|) …7 (Zugriff|Zugang|Daten|eingesehen)"},
    {About::data_breach, .6, statement,
     "Sicherheitsvorfall; Hackerangriff; Cyberangriff; Cyberattacke; Ransomware; unbefugte(r|n|) Zugriff; abgeflossen; Fehlversand … Daten; falschen Empfänger"},

    {About::complaint, .55, 0,
     "Reklamation(en|); Beschwerde(n|); Mängelrüge; Mängelanzeige; Beanstandung(en|); Reklamationsfall; Reklamationsnummer;(reklamiert|reklamierte|reklamierten|beanstandet|beanstandete|beanstandeten|bemängelt|beschwert); Beschwerdeschreiben; Ärger über"},
    {About::complaint, .5, 0,
     "unzufrieden(en|e|er|); (Ihre|deine) (Anmerkung|Anmerkungen|Hinweise) (zur|zu|über) … Rechnung; Unzufriedenheit; verärgert; (Ihre|deine) (Enttäuschung|Verärgerung|Kritik|Schilderung); Ihr(en|em|) (Unmut|Ärger|Frust);(defekte|defekten|defekter|defektes|defekt) …2 (Gerät|Ware|Teil|Teile|Maschine|geliefert|angekommen); nicht zufrieden; beschädigt(e|en|) (angekommen|geliefert|Ware|Lieferung|erhalten);Mängel (an|bei|am|der|des|Ihrer|Ihres|beseitigen|beheben); Mangel (an|bei|am) (Ihrem|Ihrer|der|dem)"},
    {About::complaint, .3, 0,
     "Unannehmlichkeit(en|); defekt(e|en|er|es|); Mängel(n|); kaputt(e|en|er|es|); beschädigt(e|en|); Gutschrift; Ersatzlieferung; Nachbesserung; Kulanz"},
    {About::complaint, .75, theirs,
     "reklamier*; beschwer(e|en); Reklamation; Beschwerde; unzufrieden; enttäuscht; verärgert; inakzeptabel; unzumutbar; Zumutung; Frechheit; unverschämt*; Unverschämtheit;nicht (akzeptabel|hinnehmbar|zufrieden|hinnehmen); funktioniert … nicht; (so|das|es so) geht … nicht; geht (das|so) … nicht; läuft … nicht; kaputt; defekt(e|en|er|es|); Mangel; Mängel(n|); beschädigt(e|en|);zum (zweiten|dritten|vierten|fünften|wiederholten|x ten) Mal; schon wieder; (immer noch|noch immer) (nicht|kein|keine|keinen|nichts);seit (Wochen|Monaten|Tagen|zwei|drei|vier|fünf|sechs) …7 (warte|warten|nichts|keine|nicht); falsch(e|en|) (geliefert|Ware|Artikel|Lieferung); sauer; reicht (es|mir|uns); Produktionsausfall; Anwalt; schiefgelaufen; (erreiche|erreicht|meldet) … niemand(en|); Geld zurück; noch sicher;so nicht weiter; Konsequenzen; wechseln … (Anbieter|Konkurrenz|Wettbewerber); Stillstand; steht still"},
    {About::complaint, .6, theirs,
     "gesprungen; zerbrochen; undicht; verschimmelt; läuft aus; tropft; Totalschaden; (viermal|dreimal|fünfmal|mehrmals|mehrfach|zigmal|x mal) (angerufen|geschrieben|nachgefragt|reklamiert); (mehrmals|mehrfach|wiederholt) …4 (angerufen|geschrieben|gebeten|nachgefragt); Was (gedenken|wollen|werden) Sie …4 tun; wie soll ich; kann doch nicht sein; (fehlt|fehlen) (immer|noch|die Hälfte|mehrere); nicht (angekommen|erhalten|geliefert|gekommen) …4 (obwohl|trotz|seit|immer); verspätet; verdorben; unbrauchbar; bestätigt war; versprochen …7 (nicht|nichts|gehalten)"},
    {About::complaint, .1, damper,
     "Beschwerdemanagement; Reklamationsmanagement; *quote; (Anzahl|Zahl|Anteil) der (Beschwerden|Reklamationen); (Beschwerden|Reklamationen) …3 (gesunken|gestiegen|zurückgegangen|sanken|stiegen); Beschwerdestelle; Streitbeilegung; Verbraucherschlichtung*; Beschwerdeverfahren; Gewährleistungsrecht*; Schönheit; Rückenbeschwerden"},

    {About::quality_failure, .85, statement | solid,
     "Fehlcharge; Rückrufaktion; Produktrückruf; Rückruf (des|der|unseres|unserer|von|eines|einer); Fehler (unterlaufen|passiert|gemacht); Fehler … (unterlaufen|passiert|gemacht);(unser|unserem|unseren|meinem|mein) [eigener|eigenen|eigener] Fehler; Fehler (unsererseits|auf unserer Seite|bei uns|in unserem|in unserer|von uns);(haben|hatten) (wir|ich) … (versäumt|übersehen|vergessen|verschlafen|verwechselt|verschlampt|verloren);(falsch|doppelt|zweimal|irrtümlich|versehentlich|fälschlich|fälschlicherweise|mehrfach) … (geliefert|berechnet|gebucht|abgebucht|eingezogen|belastet|verschickt|versendet|gelöscht|gesperrt|storniert|ausgewiesen|verbucht|abgerechnet);nicht eingehalten; nicht gehalten; Datenverlust; Produktionsfehler; Qualitätsproblem(e|en|); Qualitätsmangel; nicht unseren (Ansprüchen|Qualitätsansprüchen|Standards); nicht unserem [eigenen] (Anspruch|Qualitätsanspruch|Standard);hätte … nicht passieren dürfen; nicht hätte passieren dürfen; hätten wir … müssen; (wir|unser|unsere|unserer|uns) …9 (falsche|falschen|falsches|falscher) (Tarif|Leitung|Teil|Teile|Ware|Artikel|Adresse|Konto|Größe|Menge|Betrag|Kabel|Version|Datei|Preis|Preise|Rechnung); (falsche|falschen) (Ware|Teile|Artikel|Zylinder|Lieferung|Größe|Menge) …4 (bekommen|erhalten|geliefert|verschickt); Fehler (liegt|lag) (bei uns|bei mir); (beim|bei der|während der|auf dem) (Transport|Montage|Reparatur|Einbau|Lieferung|Umzug|Reinigung|Versand|Wartung) …9 (beschädigt|verloren|zerstört|zerkratzt|gestohlen|kaputt|verlorengegangen); nicht mehr auffindbar; abhandengekommen; abhanden gekommen; unwiederbringlich; (Ihre|Ihr) (Produktion|Betrieb|Maschine|Linie|Anlage|Laden) …4 (still|stillgestanden|ausgefallen); uns ist … (unterlaufen|passiert); ist uns … (unterlaufen|passiert)"},
    {About::quality_failure, .6, statement,
     "Ausfall (unseres|unserer|Ihres|Ihrer|des|der); Systemausfall; Serverausfall; Netzausfall; Betriebsstörung; Totalausfall; verloren gegangen; fehlerhaft(e|en|er|es|); Panne;Fehllieferung; Falschlieferung; Fehlbuchung; Abrechnungsfehler; Rechnungsfehler; Materialfehler; ausgefallen"},
    {About::quality_failure, .8, statement,
     "(Ihr|Ihre|Ihren|Ihrem|Ihrer) …9 (Schaden genommen|beschädigt worden|beschädigt|zu Bruch gegangen|zerbrochen|zerstört|zerkratzt|gestohlen|abhandengekommen|verbrannt|verlorengegangen|verloren gegangen|unbrauchbar); (Fehler|Irrtum|Versehen|Panne|Missgeschick) (in|bei|im|an|mit) (Ihrer|Ihrem|Ihren|unserer|unserem); (haben|hatten) (Sie|alle) …7 (zu wenig|zu viel|zu spät|doppelt|falsch) (bekommen|erhalten|bezahlt|gezahlt); (zu viel|zu wenig) (berechnet|abgebucht|ausgezahlt|überwiesen|geliefert); nicht rechtzeitig …4 (informiert|gemeldet|weitergegeben|bearbeitet); (wir|ich) …5 (verschuldet|verursacht|verpatzt|nicht bemerkt)"},
    {About::quality_failure, .6, statement, "vertauscht; verwechselt; überschrieben"},
    {About::quality_failure, .3, 0, "Störung(en|); Ausfall; Ausfälle; versehentlich; irrtümlich"},
    {About::quality_failure, .2, damper,
     "Wartung; Wartungsarbeiten; geplant(e|en|er|); Wartungsfenster; Rückrufservice; um Rückruf; Rückruf zu"},

    {About::dispute, .85, statement | both | solid,
     "(Rechnung|Rechnungen|Forderung|Betrag|Position|Positionen|Abrechnung|Nachforderung|Kosten|Posten) …7 (anerkennen|akzeptieren|bestritten|bestreiten|angezweifelt|anzweifeln|nachvollziehen|strittig|beanstandet|widersprochen|widersprechen|zurückgewiesen|zurückweisen|reklamiert|Einwand|Einwände|Einwände|Einspruch|Widerspruch|falsch);(Widerspruch|Einspruch|Einwand|Einwände|Beanstandung|Reklamation) (gegen|zu|zur) …3 (Rechnung|Forderung|Abrechnung|Mahnung|Nebenkostenabrechnung|Schlussrechnung|Gebühr|Gebühren|Betrag|Position);an … (Forderung|Rechnung|Position|Berechnung|Abrechnung) … fest; (halten|bleiben) … (Forderung|Rechnung|Rechnungsbetrag) … fest;bleibt … (Forderung|Rechnung|Betrag) … (bestehen|offen|fällig|gültig); Forderung … (berechtigt|zurückweisen|zurück|bestehen)"},
    {About::dispute, .85, statement | both, "(Ihr|Ihren|Ihrem|Ihres) (Widerspruch|Einspruch|Einwand); (Ihre|Ihren) Einwände(n|)"},
    {About::dispute, .75, statement | both,
     "(Rechnung|Abrechnung|Betrag|Forderung|Nachzahlung|Gebühr|Summe|Kosten) …7 (überhöht|zu hoch|fehlerhaft|nicht in Ordnung|nicht gerechtfertigt|nicht einverstanden|für falsch|beanstanden); (kommen|gekommen) …5 (demselben|dasselbe|dem gleichen|gleichen|selben) Ergebnis; dass Sie … (Rechnung|Abrechnung|Betrag|Forderung) …7 (halten|sehen|ablehnen|infrage|anders); (Stunden|Mengen|Positionen|Posten) …7 (belegt|nachgewiesen|nachgerechnet|noch einmal gezählt)"},
    {About::dispute, .6, both,
     "strittig(e|en|er|es|); streitig(e|en|er|es|); bestritten(e|en|er|); bestreiten; widersprochen; Einspruch; angefochten; Schlichtungsverfahren; Rechtsstreit; Streitfall; Rechnungsdifferenz; Klärungsfall; (Rechnung|Betrag|Forderung) …5 nicht fällig; (Zurückhaltung|Einbehalt|Minderung|Kürzung|Abzug) …4 (Betrags|Rechnung|Betrages|Forderung)"},
    {About::dispute, .4, both,
     "Widerspruch; Unstimmigkeit(en|); Meinungsverschiedenheit(en|); unberechtigt(e|en|er|); Rechnungsprüfung; Rechnung … (korrekt|richtig|berechtigt|rechtens); zu Recht (berechnet|gestellt|erhoben)"},
    {About::dispute, .8, theirs | solid,
     "(Rechnung|Betrag|Abrechnung|Position|Summe) …7 (falsch|stimmt nicht|nicht korrekt|zu hoch|doppelt|nicht nachvollziehbar|nicht nachvollziehen|nie vereinbart|nicht vereinbart); (nie|nicht) vereinbart; (kann|können) … nicht stimmen; Rest … nicht; (nie|nicht) bestellt; nicht (beauftragt|vereinbart|abgesprochen);(zahle|zahlen|bezahle|bezahlen|überweise) … nicht; widerspreche(n|); (zahle|zahlen|bezahle|überweise) (ich|wir|) …2 (keinen|nicht|nur); keinen (Cent|Pfennig|Rappen) mehr; nie … (abgeschlossen|bestellt|unterschrieben|gebucht|beauftragt); (buchen|überweisen|erstatten|zahlen) Sie … (sofort|umgehend|zurück); Verbraucherzentrale; waren keine; (akzeptiere|akzeptieren|anerkennen|erkennen|erkenne) … nicht; zu viel (berechnet|abgebucht|bezahlt)"},
    {About::dispute, .1, damper,
     "Widerspruchsrecht; widerrufen; Widerspruch gegen (die|den) (Nutzung|Verarbeitung|Zusendung|Werbung|Erhalt|Verwendung); Werbewiderspruch; Zusendung; Werbezwecke(n|); Newsletter; kein Widerspruch; ohne Widerspruch; (Einspruch|Widerspruch) … (Finanzamt|Gewerbesteuer|Einkommensteuer|Umsatzsteuer|Steuerbescheid|Bescheid|Bußgeldbescheid|Behörde); (Widerspruch|Einspruch) … (eingetragen|vermerkt|umgesetzt|berücksichtigt|stattgegeben|anerkannt)"},

    {About::account_closing, .85, statement,
     "Kontosperrung; Kontoschließung; Kontokündigung; Vertragskündigung durch uns;(Ihr|Ihres|Ihrem|Ihren|dein) (Konto|Zugang|Kundenkonto|Account|Girokonto|Depot|Geschäftskonto|Kreditrahmen|Kreditlinie|Mitgliedschaft) …7 (sperren|geschlossen|schließen|kündigen|gekündigt|beenden|beendet|aufgelöst|auflösen|gesperrt|deaktiviert|deaktivieren|streichen|gestrichen);(beenden|kündigen|schließen|lösen|sperren) wir …3 (Ihr|Ihren|Ihre|Ihnen|das|den|die|unser|unseren|unsere) …3 (Vertrag|Konto|Vertragsverhältnis|Geschäftsbeziehung|Geschäftsverbindung|Versicherung|Versicherungsvertrag|Girokonto|Mitgliedschaft|Mietverhältnis|Mietvertrag|Liefervertrag|Zugang|Kundenkonto|Versicherungsverhältnis|Kontoverbindung);(Vertrag|Vertragsverhältnis|Geschäftsbeziehung|Geschäftsverbindung|Versicherungsvertrag|Mietverhältnis|Versicherung) …7 (kündigen wir|unsererseits|durch uns); (kündigen|beenden) wir … (ordentlich|außerordentlich|fristlos|fristgerecht|fristgemäß);als Kunde(n|) nicht (mehr|länger|weiter); nicht (mehr|länger|weiter) als Kunde(n|)"},
    {About::account_closing, .15, damper,
     "zurückzusetzen; zurücksetzen; entsperren; Passwort; vorübergehend; Sicherheitsgründen; Fehlversuche(n|); falsche(r|n|) Eingabe; auf Ihren Wunsch; wie gewünscht; wie von Ihnen"},

    {About::apology, .85, statement | solid,
     "(aufrichtig|ausdrücklich|vielmals|zutiefst) … (entschuldigen|Entschuldigung|leid|bedauern|bedaure); in aller Form; (entschuldigen|entschuldige) … (aufrichtig|ausdrücklich|in aller Form);(bitte|bitten) [wir|ich] … (Verzeihung|Vergebung|Nachsicht für); hätte … nicht passieren dürfen; nicht hätte passieren dürfen; im Stich gelassen; Vertrauen … (enttäuscht|verletzt|zurückgewinnen|erschüttert)"},
    {About::apology, .65, statement,
     "(bitte|bitten) [wir|ich] … um Entschuldigung; (entschuldigen|entschuldige) (wir uns|ich mich|uns|mich) … (für|bei|dafür); (möchte|möchten|will|wollen) [ich|wir] [mich|uns] … (entschuldigen|entschuldige);tut (uns|mir) [das] (aufrichtig|sehr|wirklich|unendlich|außerordentlich|von Herzen|ausgesprochen) leid; bedauern [wir] [das] (sehr|zutiefst|außerordentlich|ausdrücklich|aufrichtig);(unser|mein|unserem|meinem) Fehler; ich entschuldige mich; entschuldige ich mich; (meine|unsere) Entschuldigung (anzunehmen|annehmen)"},
    {About::apology, .35, 0,
     "Entschuldigung; entschuldig(en|e|t); tut (uns|mir) … leid; bedauern; bedaure; bedauerlich; Unannehmlichkeiten"},
    {About::apology, .2, damper,
     "(späte|verspätete|verzögerte|lange|kurze) (Antwort|Rückmeldung|Wartezeit); Störung entschuldigen; etwaige(n|) Unannehmlichkeiten; eventuelle(n|) Unannehmlichkeiten; mögliche(n|) Unannehmlichkeiten; kurzfristig(e|en|) (Absage|Anfrage|Terminanfrage); spät (antworte|melde|melden|antworten); erst (jetzt|heute) (melde|antworte|melden)"},

    {About::price_increase, .85, statement,
     "Preiserhöhung(en|); Preisanpassung(en|); Beitragserhöhung(en|); Beitragsanpassung(en|); Gebührenerhöhung(en|); Gebührenanpassung(en|); Tariferhöhung(en|); Tarifanpassung(en|); Entgeltanpassung; Entgelterhöhung; Mieterhöhung; Mietanpassung; Honoraranpassung; Honorarerhöhung; Prämienanpassung; Prämienerhöhung; Teuerungszuschlag; Energiezuschlag; Konditionenanpassung; Kostenanpassung;(Anpassung|Erhöhung|Anhebung) [der|unserer|Ihrer|des|Ihres|unseres|von] …2 (Preise|Preises|Konditionen|Tarife|Tarifs|Beiträge|Beitrags|Stundensätze|Stundensatzes|Vergütung|Entgelte|Entgelts|Gebühren|Gebühr|Miete|Pauschale|Lizenzgebühr|Lizenzgebühren|Lizenzpreise|Honorare|Honorars|Prämie|Tagessätze|Tagessatzes|Wartungspauschale);(Preis|Preise|Preisen|Beitrag|Beiträge|Gebühr|Gebühren|Tarif|Tarife|Grundpreis|Arbeitspreis|Stundensatz|Stundensätze|Tagessatz|Tagessätze|Abschlag|Pauschale|Monatspauschale|Monatsbeitrag|Jahresbeitrag|Entgelt|Entgelte|Miete|Kaltmiete|Lizenzgebühr|Lizenzgebühren|Honorar|Prämie|Monatspreis|Jahresgebühr|Monatsgebühr|Konditionen|Listenpreise|Einkaufspreise|Wartungspauschale|Kosten) …7 (steigt|steigen|erhöht|erhöhen|anheben|angehoben|anzuheben|anzupassen|anpassen|angepasst|heraufgesetzt|teurer|erhöhen wir|heben wir|passen wir);(erhöhen|heben|passen) (wir|sich) …7 (Preis|Preise|Beitrag|Beiträge|Gebühr|Gebühren|Tarif|Tarife|Stundensatz|Stundensätze|Pauschale|Entgelt|Entgelte|Miete|Lizenzgebühr|Lizenzgebühren|Honorar|Prämie|Monatspreis|Konditionen|Listenpreise|Kosten|Tagessätze|Wartungspauschale);(Gebühr|Pauschale|Monatspauschale|Monatsbeitrag|Jahresbeitrag|Beitrag|Preis|Stundensatz|Tagessatz|Miete|Monatspreis|Lizenz|Lizenzgebühr|Jahresgebühr|Wartungspauschale) …7 (künftig|zukünftig|statt|anstelle) …7 (Euro|EUR|Prozent)"},
    {About::price_increase, .8, statement,
     "@preis …9 (steigt|steigen|erhöht|erhöhen|anheben|angehoben|anzuheben|teurer|heraufgesetzt|nach oben|anzupassen|anpassen|angepasst); (erhöhen|heben|passen|verteuern) …7 @preis; @preis …3 (liegt|beträgt|betragen|liegen|kostet) (ab|künftig|zukünftig|dann|neu|nun); ab …7 (beträgt|liegt|betragen|liegen|kostet) …3 @preis; ab …9 (berechnen|zahlen|bezahlen) (wir|Sie|ich) …9 (statt|anstelle); (wird|werden) (teurer|angehoben); statt (bisher|bislang)"},
    {About::price_increase, .75, statement,
     "(berechnen|zahlen|bezahlen|verlangen|kostet|kosten) …9 (Prozent mehr|mehr als bisher|mehr pro|mehr im Monat|mehr im Jahr); um …3 Prozent (höher|teurer|mehr|steigen|anheben); (Prozent|Euro) (höher|teurer); Preisgleitklausel; Indexanpassung; Staffelmiete"},
    {About::price_increase, .6, statement,
     "ab [dem] … (beträgt|betragen|kostet|kosten|liegt) …7 (statt|bisher|künftig|neu|neue|neuer); (künftig|zukünftig) … (beträgt|betragen|kostet|kosten|berechnen); statt (bisher|wie|der|den|bislang); (beträgt|betragen|kostet|kosten|berechnen) … (künftig|zukünftig);neue(n|r|) (Preise|Preis|Monatspreis|Beitrag|Stundensatz|Tarif|Pauschale|Preisliste|Monatsbeitrag|Gebühr|Jahresbeitrag|Lizenzpreis|Tagessatz) …7 (gilt|gelten|beträgt|ab|ab dem);(gestiegene|gestiegenen|höhere|höheren|steigende|steigenden) (Kosten|Rohstoffkosten|Rohstoffpreise|Rohstoffpreisen|Energiekosten|Energiepreise|Löhne|Lohnkosten|Personalkosten|Einkaufspreise|Betriebskosten|Materialkosten|Produktionskosten) "},
    {About::price_increase, .3, 0, "teurer; Mehrkosten; Aufschlag; Zuschlag; neue Preisliste"},
    {About::price_increase, .15, damper,
     "sparen; Rabatt; jetzt (sichern|bestellen|kaufen); vor der Preiserhöhung; stabil; Preisgarantie; Suchanfrage(n|); (zum|beim|noch) (alten|bisherigen) (Preis|Satz|Tarif); Einspeisevergütung; (Preis|Angebot) … gilt … bis; (gilt|gültig) bis; (sinkt|sinken|gesenkt|günstiger|billiger)"},

    {About::cancellation, .85, 0,
     "(Ihre|Ihrer|deine|deiner) [eingereichte|ordentliche|fristgerechte] Kündigung; Kündigungsbestätigung; Ihr(en|em|) (Kündigungsschreiben|Kündigungswunsch); (Eingang|Bestätigung|Erhalt) (Ihrer|deiner) Kündigung;Kündigung …3 (erhalten|eingegangen|bestätigt|bestätigen|vorgemerkt|wirksam); bestätigen … Kündigung; (Ihr|dein) (Vertrag|Abo|Abonnement|Tarif|Mitgliedschaft) … (endet|gekündigt|ausläuft|läuft … aus);dass Sie … (kündigen|gekündigt|verlassen); Sie haben … gekündigt; (Ihre|deine) Mitgliedschaft endet"},
    {About::cancellation, .4, 0,
     "Kündigung; gekündigt(e|en|); Stornierung; Kündigungsfrist; storniert(e|en|)"},
    {About::cancellation, .85, theirs,
     "kündige(n|) … (hiermit|ich|wir|Vertrag|Abo|Abonnement|Mitgliedschaft|meinen|meine|unseren); hiermit kündige(n|); (möchte|möchten|will|wollen|werde|werden) … kündigen; Kündigung (meines|meiner|unseres|des)"},

    {About::refusal, .8, statement | solid | weighty,
     "(Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihres|dein|deine|deinen|den|dem|der) [letzten|erneuten|letzte] (Antrag|Anträge|Wunsch|Anliegen|Bitte|Anfrage|Bewerbung|Widerspruch|Einspruch|Angebot|Vorschlag|Kulanzantrag|Kulanzanfrage|Kreditantrag|Leistungsantrag|Förderantrag|Erstattungsantrag|Schadensmeldung|Reklamation|Projekt|Konzept) …7 (nicht|ablehnen|abgelehnt|negativ);(sehen|sieht) … (nicht in der Lage|außerstande|keine Möglichkeit|nicht imstande); davon Abstand (nehmen|zu nehmen); abschlägig(e|en|er|); (Ihnen|dir) … (absagen|ablehnen|eine Absage); Absage erteilen; abgelehnt (haben|worden|werden|wurde); lehnen … ab; (müssen|muss|musste|mussten) … (ablehnen|absagen|enttäuschen|zurückweisen|abschlägig);nicht (berücksichtigt|berücksichtigen|entsprechen|entsprochen|stattgeben|stattgegeben|bewilligt|bewilligen|genehmigt|genehmigen|nachkommen|gewähren|gewährt|anerkennen|anerkannt|zustimmen|entgegenkommen|erstatten|erstattet|erfüllen|zusagen|realisieren|befürworten|aufnehmen|fortzuführen|fortführen|weiterverfolgen|weiterführen|unterstützen|freigeben|freigegeben|aufrechterhalten|anbieten) ;(gegen|für) …4 (andere|anderen|anderes|anderer) … entschieden; (uns|wir) … (gegen|dagegen) … (entschieden|entscheiden); entschieden … nicht …4 (zu|fortzuführen|weiterzuführen|fortzusetzen|anzubieten|umzusetzen|fortführen); keine gute(n|) (Nachricht|Nachrichten); schlechte(n|) (Nachricht|Nachrichten)"},
    {About::refusal, .8, statement | solid | weighty,
     "@bitte …9 (ausgeschlossen|abgelehnt|nicht möglich|nicht vorgesehen|nicht in Betracht|nicht in Frage|nicht infrage|nicht bewilligt|nicht genehmigt|nicht gewährt|nicht stattgegeben|nicht berücksichtigt|nicht entsprechen|nicht zustimmen|nicht unterstützen|nicht annehmen|nicht anbieten|nicht finanzieren|nicht entsprochen|nicht weiter); (keine|kein|keinen) …2 @bitte …4 (möglich|gewähren|anbieten|vorgesehen|geben|leisten|erfolgen|leisten);"
     "gegen (Ihr|Ihren|Ihre|das|den|die) …4 (ausgesprochen|entschieden); nicht (übernehmen|übernommen|tragen|getragen|ersetzen|ersetzt|vergüten|vergütet|finanzieren|finanziert|bewilligt|bewilligen|gewähren|gewährt|genehmigt|stattgeben|stattgegeben|zugesagt|zusagen|entgegenkommen|weiterverfolgen|weiterverfolgt|aufrechterhalten); nicht mehr (repariert|reparieren|retten|gerettet|wiederherstellen|wiederhergestellt|zu retten|zu reparieren); (Kosten|Schaden|Betrag) …9 nicht (tragen|übernehmen|erstatten|bezahlen|ersetzen|auf); kommen wir nicht auf; nicht versichert; keinen Versicherungsschutz"},
    {About::refusal, .8, statement | solid | weighty,
     "(Vorzug) …4 (gegeben|geben|erhalten|bekommen); (andere|anderen|anderer|anderes) (Bewerber|Bewerberin|Kandidat|Kandidaten|Kandidatin|Konzept|Entwurf|Lösung|Team|Mitbewerber) …7 (entschieden|gewählt|ausgewählt|bevorzugt|überzeugt); fiel … (nicht auf|auf eine andere|auf einen anderen|gegen); nicht (in die engere Wahl|weiter berücksichtigen|mehr berücksichtigen|entgegenkommen|nachgeben); bleibt es (bei der|bei unserer) (Ablehnung|Entscheidung); bleiben bei unserer (Entscheidung|Ablehnung|Haltung); (negativ|abschlägig|ablehnend) (beschieden|entschieden|ausgefallen); müssen Sie … selbst (tragen|zahlen|bezahlen|übernehmen); geht … zu Ihren Lasten; (erhalten|bekommen) Sie … (keine|keinen|kein) …2 @bitte"},
    {About::refusal, .65, statement | solid,
     "leider … (nicht|kein|keine|keinen|keinem|keiner|nicht mehr); (bedauerlicherweise|bedauern) …7 (nicht|kein|keine|keinen|keiner|ablehnen|absagen); (keine|keinen|kein|keiner) (Kulanz|Erstattung|Übernahme|Zusage|Kostenübernahme|Verlängerung|Rückerstattung|Gutschrift|Ausnahme|Finanzierung|Anspruch|Spielraum|Deckung|Versicherungsschutz|Leistung|Leistungen|Garantieanspruch|Rückzahlung|Möglichkeit) ;(nicht|kein|keinen) (von der|unter die|im Rahmen der|durch die|von unserer) (Garantie|Gewährleistung|Versicherung|Kulanz)"},
    {About::refusal, .4, statement,
     "ablehnen; abgelehnt(e|en|); Ablehnung; Absage; Absagebrief; zu unserem Bedauern"},
    {About::refusal, .12, damper,
     "(dass|weil|wenn) (Sie|du) (sich|dich) …7 (entschieden|entschlossen); (der|dem|ein) Nachfolger; Nachfolger … passt; Nachfolgemodell; noch (nicht|kein|keine|keinen); nicht [mehr] (verfügbar|lieferbar|vorrätig|erreichbar|zustellen|zugestellt|gültig|aktiv|antreffen|angetroffen|erreichen|erreicht|persönlich|teilnehmen|dabei); ausverkauft; vergriffen; (nicht|keine|kein) … (antworten|beantwortet|gelesen); Link; Büro; im Urlaub; Zahlungseingang; Zahlung … (verbuchen|feststellen|eingegangen); (Link|Code|Sitzung|Anmeldung|Frist) … abgelaufen; Termin … (nicht|keinen); keinen Termin; keine freien; nicht länger warten; Anhang … nicht; nicht … öffnen; nicht … entgehen; nicht (verpassen|vergessen|böse|vorenthalten)"},

    {About::contract_change, .8, statement,
     "Vertragsänderung(en|); Vertragsanpassung; AGB (Änderung|Änderungen); (Änderung|Änderungen|Anpassung|Aktualisierung|Neufassung) (der|unserer|Ihrer|des|Ihres|unseres|an) …2 (AGB|Geschäftsbedingungen|Nutzungsbedingungen|Vertrags|Vertragsbedingungen|Bedingungen|Versicherungsbedingungen|Konditionen|Vertrages|Leistungen|Vertragsleistungen|Zahlungsbedingungen|Lieferbedingungen|Zahlungsziels|Leistungsumfangs);(neue|neuen|geänderte|geänderten|angepasste|überarbeitete) [Allgemeine|Allgemeinen] (AGB|Geschäftsbedingungen|Nutzungsbedingungen|Vertragsbedingungen|Zahlungsbedingungen|Lieferbedingungen);(AGB|Nutzungsbedingungen|Geschäftsbedingungen|Vertragsbedingungen|Zahlungsziel|Leistungsumfang|Vertrag|Zahlungsbedingungen|Lieferbedingungen) …7 (ändern|ändert|geändert|angepasst|umgestellt|verkürzt|reduziert|eingeschränkt|anpassen|verkürzen)"},
    {About::contract_change, .8, statement | solid,
     "@vorteil …9 (entfällt|entfallen|gekürzt|kürzen|reduziert|reduzieren|gesenkt|senken|sinkt|sinken|gestrichen|streichen|verringert|verringern|halbiert|herabgesetzt|begrenzt|zurückgenommen|neu bewertet|nicht mehr); (kürzen|reduzieren|senken|streichen|verringern|begrenzen) …7 @vorteil; bisher waren es; nicht mehr (ausgezahlt|gewährt)"},
    {About::contract_change, .5, statement,
     "stellen wir …7 ein; (wird|werden) … (eingestellt|abgekündigt); (entfällt|entfallen|wegfallen) …4 (künftig|ab|zum); nicht (mehr|länger) … (anbieten|angeboten|enthalten|unterstützt|verfügbar sein|fortgeführt|Bestandteil); Produkteinstellung; Abkündigung"},

    {About::contract_change, .2, damper, "Einspeisevergütung; Bankverbindung; Kontonummer; Öffnungszeiten"},

    {About::redundancy, .12, damper, "(dass|weil|wenn) (Sie|du) (sich|dich) …7 (entschieden|entschlossen)"},

    {About::dunning, .9, statement | solid,
     "(2|zweite|zweiten|3|dritte|dritten|4|vierte|letzte|letzten|letztmalige|wiederholte|erneute|abschließende) [und letzte] (Mahnung|Zahlungserinnerung|Zahlungsaufforderung); Mahnbescheid; (gerichtliches|gerichtlichen|gerichtliche) (Mahnverfahren|Schritte); Mahnstufe; letztmalig; Inkassobüro; Inkassounternehmen; Inkassodienst*; an (ein|unser) Inkasso*; trotz (unserer|mehrfacher|wiederholter|mehrmaliger|zweier|zweimaliger) …2 (Mahnung|Mahnungen|Erinnerung|Erinnerungen|Zahlungserinnerung|Zahlungserinnerungen|Aufforderung); auf unsere (Mahnung|Mahnungen|Erinnerungen|Zahlungserinnerungen) …7 (nicht|keine|nicht reagiert)"},
    {About::dunning, .85, statement | solid,
     "letzte(n|r|) (Frist|Zahlungsfrist); trotz (mehrerer|mehrfacher|wiederholter|unserer) (Schreiben|Aufforderung|Aufforderungen|Briefe); (geben|übergeben) (wir|ich) …7 (Anwalt|Anwälte|Rechtsanwalt|Rechtsanwälte|Inkasso); Liefersperre; liefern … nicht mehr aus"},
    {About::dunning, .5, 0,
     "Mahnung(en|); Mahngebühr(en|); Mahnverfahren; Zahlungsverzug; Verzugszinsen; Inkasso; Rechtsanwalt … übergeben; rechtliche Schritte"},
    {About::dunning, .1, damper,
     "keine Mahnung; erste Mahnung; 1 Mahnung; vermeiden; Mahnungen vermeiden"},

    {About::delivery_delay, .75, statement,
     "(Lieferung|Lieferungen|Bestellung|Sendung|Paket|Auslieferung|Liefertermin|Projekt|Fertigstellung|Inbetriebnahme|Montage|Start|Versand|Ware|Lieferdatum|Einbau|Übergabe|Umzug|Umstellung) …7 (verzögert|verzögern|verspätet|verspäten|verschiebt|verschieben|verschoben|später);Lieferverzug; Lieferverzögerung(en|); Lieferengpass; Lieferengpässe; nicht (rechtzeitig|pünktlich|termingerecht|fristgerecht) …3 (liefern|geliefert|fertig|fertigstellen|ausliefern|eintreffen)"},
    {About::delivery_delay, .45, 0,
     "Verzögerung(en|); Verspätung; verspätet(e|en|er|es|); verzögert sich; Rückstand"},
    {About::delivery_delay, .15, damper, "(verspätete|späte|verzögerte) (Antwort|Rückmeldung)"},

    {About::thanks, .65, 0,
     "Jahresgespräch; *jubiläum; Jubiläum; (Dank|danken|bedanken|danke) …7 (Vertrauen|Treue|Zusammenarbeit|Jahr|Partnerschaft); frohe(s|) (Weihnachten|Fest|Feiertage|Festtage); besinnliche(s|) (Weihnachten|Weihnachtszeit|Feiertage|Tage|Zeit); gutes neues Jahr; guten Rutsch; Jahreswechsel; (Herzlichen|herzlichen) Glückwunsch zum; (Jahre|Jahren) … (Zusammenarbeit|Partnerschaft|Treue|Kunde|Kundin)"},
    {About::thanks, .3, 0,
     "Weihnachtsgrüße; Weihnachten; zum Jahresende; Neujahrsgrüße; Glückwunsch; schön dass Sie"},

    {About::payment_reminder, .85, 0,
     "Zahlungserinnerung(en|); freundliche (Erinnerung|Zahlungserinnerung); (1|erste) Mahnung; noch kein(en|e|) (Zahlungseingang|Zahlung|Geldeingang|Überweisung|Eingang); (Rechnung|Rechnungsbetrag|Betrag|Forderung) …9 (noch offen|noch nicht bezahlt|unbezahlt|beglichen|überfällig|übersehen|fällig war|entgangen); Zahlung … überschnitten"},
    {About::payment_reminder, .45, 0,
     "offene(n|r|) (Rechnung|Rechnungen|Betrag|Posten|Forderung|Forderungen); Rechnung …9 offen; seit … offen; Rechnung … (offen|fällig); überfällig(e|en|er|); Zahlungsziel … (überschritten|abgelaufen); Erinnerung an … (Rechnung|Zahlung)"},

    {About::open_questions, .55, 0,
     "offene(n|) (Fragen|Punkte|Themen); (noch|nur) (eine|ein paar|einige|zwei|drei|kurze) (Frage|Fragen|Rückfragen); folgende(n|) (Fragen|Punkte); (kurze|weitere) (Frage|Rückfrage|Nachfrage|Fragen|Rückfragen); Rückfragen zu; Klärungsbedarf; (Punkte|Punkt|Fragen|Frage|Themen|vieles) … noch (offen|ungeklärt|unklar); noch (ungeklärt|unklar)"},
    {About::open_questions, .3, 0,
     "klären; geklärt; Klärung; abstimmen; Abstimmung; Angebot; Kostenvoranschlag; Rückfrage(n|)"},

    {About::appointment, .55, 0,
     "(Ihr|Ihren|Ihrem|Ihres|dein|unser|unseren|unserem) (Termin|Besuch|Gespräch|Treffen); Terminbestätigung; Terminvorschlag; Terminvorschläge; Terminerinnerung; Terminanfrage; Terminabsage; Terminverschiebung; Termin (am|vereinbaren|verschieben|bestätigen|absagen); passt (Ihnen|es Ihnen|dir|es dir|das) …7 (Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Uhr|nächste); Passt der Termin nicht; (sieht|schaut) sich … an; (verschieben|vorziehen|verlegen) … (Uhr|Montag|Dienstag|Mittwoch|Donnerstag|Freitag)"},
    {About::appointment, .35, both, "Termin(e|en|s|); (den|einen) Termin; Besprechung; Vor Ort Termin; Beratungsgespräch"},

    {About::survey, .6, 0,
     "Umfrage; Kundenumfrage; Kundenbefragung; Zufriedenheitsumfrage; Zufriedenheitsbefragung; Befragung; bewerten Sie (uns|Ihren|Ihre|den|unser*); Ihre (Bewertung|Meinung ist); wie (zufrieden|wahrscheinlich) (sind|ist); waren Sie … zufrieden; (zwei|drei|vier|fünf|wenige) Fragen …3 (Minute|Minuten|Sekunden)"},
    {About::newsletter, .5, 0,
     "Newsletter; Rundbrief; Sonderangebot(e|en|); Rabattaktion; Jetzt (entdecken|shoppen|sichern|bestellen|anmelden|sparen|buchen|zugreifen); zum Shop; Angebot (der|des) (Woche|Monats|Tages); Rabattcode; Gutscheincode; versandkostenfrei; im Browser (ansehen|anzeigen|öffnen|lesen)"},
    {About::newsletter, .3, 0,
     "Rabatt(e|); Gutschein; Aktion(en|); Sale; Webinar; Neuigkeiten; in dieser Ausgabe; Gewinnspiel; exklusiv(e|en|es|); Black Friday; mehr erfahren; weiterlesen; jetzt lesen; abmelden; abbestellen"},

    {About::order, .75, 0,
     "Bestellbestätigung; Auftragsbestätigung; Versandbestätigung; Versandbenachrichtigung; Zahlungsbestätigung; Buchungsbestätigung; Eingangsbestätigung; Lieferbestätigung; Kaufbeleg; Quittung; Lieferschein; Sendungsverfolgung; Sendungsnummer; Trackingnummer; (Dank|danke|danken) … (Bestellung|Einkauf|Auftrag|Buchung|Zahlung); (Ihre|deine) (Bestellung|Buchung|Rechnung|Sendung) …4 (ist|wurde|haben|hat|Nr|vom|unterwegs|liegt|für|im|finden)"},
    {About::order, .35, 0,
     "Bestellung(en|); Bestellnummer; Rechnung; Rechnungsnummer; Lieferadresse; Lieferung; Kundenkonto; Zahlungseingang; Auftragsnummer; Buchungsnummer; Warenkorb; Gesamtbetrag; Zwischensumme"},

    {About::receipt, .85, 0,
     "(Ihr|Der) Code lautet; Passwort …4 (zurücksetzen|zurückzusetzen|zurückgesetzt|vergessen|ändern|geändert|vergeben|festlegen); (neues|Ihr) Passwort; Bestätigungscode; Sicherheitscode; Verifizierungscode; Einmalcode; Einmalpasswort; E Mail Adresse … bestätigen; Anmeldung bestätigen; Registrierung … (bestätigen|abschließen|abzuschließen); Zugangsdaten; neue(n|s|) (Anmeldung|Gerät) … (Konto|Ihrem); Bestellbestätigung; Versandbestätigung; Auftragsbestätigung; Buchungsbestätigung; Eingangsbestätigung; Zahlungsbestätigung; Ihre Bestellung … (bei|ist|wurde|vom|Nr); Terminbestätigung; Terminerinnerung; Rechnung … (im Anhang|anbei|als PDF); Kaufbeleg; Kontoauszug; Sendungsverfolgung; Sendungsnummer; (vielen|herzlichen) Dank für Ihre(n|) (Bestellung|Einkauf|Buchung|Registrierung|Anmeldung|Zahlung)"},

    {About::receipt, .65, 0, "(haben|hat) … (Beschwerde|Anfrage|Nachricht|Bewerbung|Anliegen|Meldung) … (erhalten|erfasst|registriert); (Beschwerde|Anfrage|Nachricht|Bewerbung|Anliegen|Meldung) … (eingegangen|angekommen|erfasst)"},

    {About::wish, .9, both,
     "(wie|so) (gewünscht|besprochen und gewünscht|erbeten|beantragt); wie von (Ihnen|dir) (gewünscht|erbeten|beantragt|gefordert); auf (Ihren|deinen|eigenen) [ausdrücklichen] Wunsch; (Ihrem|deinem) Wunsch (entsprechend|gemäß|nach); (Ihrem|Ihrer) (Wunsch|Bitte|Anliegen) … (nachgekommen|entsprochen|erfüllt); wunschgemäß; antragsgemäß; (Ihrer|deiner) Kündigung … (entsprechen|entsprochen|nachgekommen); gemäß (Ihrer|Ihrem|deiner|deinem) (Kündigung|Auftrag|Schreiben|Mail|Bitte|Anweisung)"},
    {About::lawyer, .9, both,
     "anwaltlich (vertreten|vertretenen); (Ihr|Ihre|Ihrem|Ihren|Ihrer) (Rechtsanwalt|Rechtsanwältin|Anwalt|Anwältin|Anwaltskanzlei|Prozessbevollmächtigter|Prozessbevollmächtigten|Rechtsbeistand); Ihre Mandantschaft; Ihrer Mandantin; Ihres Mandanten; namens und in Vollmacht"},
    {About::key_account, .9, both,
     "Key Account*; Großkunde(n|); Schlüsselkunde(n|); Rahmenvertrag(s|es|); Rahmenvereinbarung; (wichtigste|wichtigsten|größte|größten|bedeutendste|bedeutendsten) …2 (Kunde|Kunden|Partner|Abnehmer|Auftraggeber); Stammkunde(n|); Jahresvolumen; Jahresumsatz; Jahresvereinbarung; strategische(r|n|) (Partner|Kunde|Kunden); Premiumkunde(n|); (größter|wichtigster|bedeutendster) (Kunde|Kunden|Partner|Abnehmer|Auftraggeber); (wichtigsten|größten|besten|bedeutendsten) (Partnern|Abnehmern|Auftraggebern); (Prozent|Drittel|Hälfte|Viertel|Großteil) (unserer|unseres|der|des) …2 (Milch|Ware|Produktion|Umsatzes|Ernte|Ernten|Aufträge|Menge|Kapazität|Arbeit); Enterprise (Kunde|Kunden|Lizenz|Vertrag); Global Account*; Strategic Account*; Top Kunde(n|); A Kunde; Leiter(in|) (Großkunden|Schlüsselkunden|Key Account); (seit|über) … (Haus|Unternehmen) … größte*"},
    {About::long_relation, .9, both,
     "seit (19|20)*; seit [über|fast|rund|nunmehr|gut|mehr] [als] (zehn|zwölf|fünfzehn|zwanzig|dreißig|10|11|12|13|14|15|16|17|18|19|20|25|30) Jahren; (langjährige|langjährigen|langjähriger|jahrelange|jahrelangen) …2 (Zusammenarbeit|Treue|Kunde|Kunden|Kundin|Partner|Partnerschaft|Geschäftsbeziehung|Verbundenheit|Vertrauen); (fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig|5|6|7|8|9|10|12|15|20) Jahre(n|) … (Zusammenarbeit|Partnerschaft|Kunde|Kundin|Kunden|Geschäftsbeziehung|gemeinsam|gemeinsamer); seit vielen Jahren; seit Jahren"},
    {About::account_manager, .9, 0,
     "Key Account Manager(in|); Kundenbetreuer(in|); Ihr(e|) (persönlicher|persönliche|fester|feste) (Ansprechpartner|Ansprechpartnerin|Betreuer|Betreuerin|Berater|Beraterin); Leiter(in|) (Key Account|Vertrieb|Kundenservice|Kundenbetreuung|Großkunden); Vertriebsleiter(in|); Account Manager(in|); Senior Account; Leitung (Vertrieb|Kundenservice|Kundenbetreuung)"},
    {About::stakes, .9, both,
     "Antrag(s|); Kulanz*; Erstattung*; Rückerstattung; Garantie*; Gewährleistung*; Kredit*; Darlehen*; Finanzierung*; Bewerbung; Zusammenarbeit; Vertrag(s|es|); Schaden*; Versicherung*; Leistungsantrag; Förder*; Ausschreibung; Stundung; Ratenzahlung; Kostenübernahme; Einspruch; Widerspruch; Projekt; Verlängerung; Konditionen; Rahmenvertrag; Rabatt; Nachlass; Gutschrift; Rückzahlung; Entschädigung; Schadenersatz; Schadensersatz; Anliegen; Ihr(em|en|) Wunsch; Ihre(r|) Bitte; Preisnachlass; Sonderkonditionen; Angebot; Umtausch; Rücknahme; Reparatur; Aufnahme; Mitgliedschaft; Beteiligung; Zuschuss; Vorschlag; Konzept; Liefermenge; Kontingent"},
    {About::resolved, .8, both,
     "(gelöst|behoben|erledigt|geklärt|abgeschlossen|ersetzt) …4 (ist|sind|hat|haben|worden|werden konnte|konnten); freut (mich|uns) …4 (dass|zu hören) …7 (zufrieden|geklappt|gelöst|funktioniert|läuft|erledigt|behoben|geklärt); zu Ihrer [vollen|vollsten] Zufriedenheit; (vielen|herzlichen|besten) Dank für Ihr(e|) (Lob|positive|positives|nettes|freundliche|schöne|nette)"},
    {About::win_back, .9, 0, "damit Sie (bleiben|bei uns bleiben); (noch einmal|nochmal) überlegen; überlegen es sich; zum halben Preis; Bleiben Sie (bei|uns); zurückkommen; zurückgewinnen; (möchten|würden) Sie … behalten; Treuebonus; Treueangebot; Wechselbonus; wenn Sie bleiben; Rückkehr*; schade dass Sie … gehen"},
    {About::talk_held, .9, 0, "(danke|Dank) für (das|unser|Ihr) … (Gespräch|Telefonat); (telefonisch|am Telefon|im Gespräch|im Telefonat|bei unserem Gespräch|bei unserem Telefonat|in unserem Gespräch|in unserem Telefonat) …2 (besprochen|vereinbart|abgestimmt|erklärt|zugesagt|gesagt|angekündigt|abgesprochen); nach unserem (Gespräch|Telefonat|Telefongespräch); unser (Gespräch|Telefonat) (von|vom|gestern|heute|eben|am); wie (eben|gerade|gestern|heute|vorhin) (telefonisch|besprochen|am Telefon)"},
    {About::talk_planned, .9, 0, "(ich|wir) (rufe|rufen|melde|melden) …1 Sie …9 (an|telefonisch); (ich|wir) (rufe|rufen) Sie …9 an; (rufe|rufen) ich Sie …9 an; ruft Sie …7 an; (rufe|rufen) (ich|wir) …7 an; melde mich …7 telefonisch; werde Sie …7 (anrufen|sprechen); komme …7 (bei Ihnen vorbei|zu Ihnen); sprechen wir …4 persönlich"},
    {About::talk_offered, .9, 0, "rufen Sie mich …9 an; rufen Sie (mich|uns) an; (möchten|wollen) Sie …4 (reden|sprechen|telefonieren); gern (telefonisch|am Telefon|persönlich); (mit mir|mit uns) …3 (reden|sprechen|telefonieren) (möchten|wollen|mögen); erreichen (mich|uns) (direkt|persönlich|telefonisch|jederzeit); lassen Sie uns (telefonieren|sprechen|reden); (Telefonat|Rückruf) (anbieten|vereinbaren|wünschen)"},
    {About::repaired, .8, 0, "korrigierte(n|r|) Rechnung; Rechnung … (korrigiert|berichtigt|storniert); Sie (hatten|haben) Recht; ersetzt die (erste|alte|falsche)"},
    {About::talk_deferred, .9, 0, "(Jahresgespräch|Gespräch|Treffen|Termin|Besuch) …9 (nicht mehr|nächstes Jahr|neuen Jahr|verschieben|auf später); (schaffen|schaffe) (wir|ich) … (Jahresgespräch|Gespräch|Treffen)"},
    {About::good_news, .9, solid, "(müssen|musst) … nichts (bezahlen|zahlen); kostet (Sie|dich) nichts"},
    {About::good_news, .9, 0,
     "(gute|erfreuliche|schöne) (Nachricht|Nachrichten|Neuigkeiten); (übernimmt|übernehmen|trägt|tragen|zahlt|zahlen) … (vollständig|komplett|ganz|in voller Höhe); (günstiger|billiger) geworden; (Antrag|Kulanz|Wunsch|Anliegen|Reklamation|Erstattung) … (genehmigt|bewilligt|stattgegeben|anerkannt); (Preis|Preise|Beitrag|Konditionen) … (bleibt|bleiben|halten) … (gleich|stabil|unverändert)"},
    {About::enquiry, .9, 0,
     "bieten Sie uns … an; (bitte|bitten) … (um ein Angebot|Ihr Angebot|anbieten); Anfrage … Angebot; unterbreiten Sie … Angebot; (nennen|teilen) Sie uns …4 (Preise|Preis|Konditionen|Lieferzeit|Liefertermin); (wir|ich) (benötigen|benötige|brauchen|suchen|bestellen|bestelle) …7 (Stück|Tonnen|Liter|Meter|Paletten|bis KW|Lieferung)"},
    {About::automatic, .9, 0,
     "automatisch (erstellt|erzeugt|generiert|versendet|versandt|generierte|erstellte|erzeugte); automatisierte (E|Nachricht|Mail|Antwort); wurde automatisch; automatisch an Sie; nicht auf diese (E|Nachricht|Mail); systemgeneriert*; Abwesenheitsnotiz; automatische Antwort; maschinell erstellt"},
});
// clang-format on

}  // namespace

std::span<const CueGroup> german_cues() {
    return cues;
}

}  // namespace warmline
