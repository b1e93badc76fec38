#include <array>

#include "linter/topic/cue.hpp"

namespace warmline {

namespace {

// clang-format off
// What a mail says that tells its reader of a death: topic and fact of their own.
constexpr std::string_view told_deaths =
    "(Ihr|Ihre|Ihren|Ihrem|Ihrer|dein|deine|deinen|deinem|deiner|euer|eure|unser|unsere|unserem|unserer|unseren) …3 @mensch …9 (gestorben|verstorben|verschieden|entschlafen|eingeschlafen|tot aufgefunden|tot gefunden|umgekommen|ums Leben gekommen|heimgegangen|erlegen|tödlich verunglückt|von uns gegangen|nicht mehr unter uns|nicht mehr lebt|nicht mehr aufgewacht|nimmer aufgewacht|nicht überlebt|nicht geschafft|leblos|aufgehört zu atmen|zu sich gerufen|für immer verloren|lebt nicht mehr|letzten Atemzug|Frieden gefunden|heimgekehrt|starb); "
    "(Oma|Opa|Mama|Papa|Großmutter|Großvater|Mutter|Vater|Sohn|Tochter|Ehemann|Ehefrau|Tante|Onkel|Bruder|Schwester) …9 (gestorben|verstorben|entschlafen|eingeschlafen|tot aufgefunden|umgekommen|ums Leben|ist tot|nicht mehr aufgewacht); (Ihr|dein|euer) (Mann|Kind|Baby) …9 (gestorben|verstorben|entschlafen|tot|aufgehört zu atmen|nicht überlebt|nicht geschafft|eingeschlafen); (Ihre|deine) Frau …9 (gestorben|verstorben|entschlafen|eingeschlafen|nicht überlebt); "
    "(ist|sind) (heute|gestern|letzte|vergangene|vorgestern|in der Nacht|am|nach|während|trotz|friedlich|kurz|plötzlich|unerwartet|vorige|gestrigen) …7 (gestorben|verstorben|entschlafen|friedlich eingeschlafen|für immer eingeschlafen|tödlich verunglückt|verschieden|von uns gegangen|seinen Verletzungen erlegen|ihren Verletzungen erlegen|nicht mehr aufgewacht); "
    "(Herr|Frau|Schwester|Pfarrer|Trainer|Dr) …5 (gestern|heute|vorgestern|am|in|letzte|plötzlich|unerwartet|nach|während) …9 (verstorben|gestorben|verschieden|entschlafen|tödlich verunglückt|von uns gegangen|eingeschlafen); "
    "(mitteilen|mitzuteilen|traurige Mitteilung|traurige Nachricht|schlimme Nachricht|Ihnen sagen|dir sagen|schreiben muss|informieren|unterrichten|teilen wir|Pflicht) …9 (verstorben|gestorben|verschieden|ist tot|vom Tod|vom Ableben|von uns gegangen|entschlafen|erlegen|ums Leben|tödlich verunglückt|verloren haben|nicht überlebt|lebt nicht mehr|nicht mehr unter uns); "
    "(vom|Ihnen den|über den|von dem) (Tod|Tode|Ableben|Hinscheiden) …5 (unterrichten|informieren|mitteilen|Kenntnis|benachrichtigen|setzen|verständigen); (Krebsleiden|Leiden|Verletzungen|Krankheit|Herzinfarkt) erlegen; (Kampf gegen) …3 verloren; tödlich verunglückt; (lebt nicht mehr|lebt leider nicht mehr|nicht mehr lebt|nicht mehr unter uns|für immer eingeschlafen|für immer verloren|nimmer aufgewacht|seinen Frieden gefunden|ihren Frieden gefunden|letzten Atemzug); zu sich gerufen; "
    "@tier …9 (gestorben|eingeschläfert|einschläfern|erlösen|gehen lassen|ist tot|tot lag|lag tot|tot in|tot im|tot auf|überlebt … nicht|nicht überlebt|nicht überstanden|verendet|eingegangen|nicht geschafft|leblos|erlöst|tot zur Welt|weggeblieben|über die Regenbogenbrücke|erlegen); (die Narkose|die Operation|den Eingriff|die OP|den Unfall) …1 nicht (überlebt|überstanden); tot zur Welt; Totgeburt; "
    "(lag|gefunden|aufgefunden) …5 leblos; (leblos|tot) …5 (aufgefunden|gefunden|in seinem Zimmer|in ihrem Zimmer|in der Wohnung); (haben|mussten) (ihn|sie|wir ihn|wir sie) …4 (eingeschläfert|einschläfern|erlösen); konnten …5 (nicht mehr|nicht) (retten|wiederbeleben|reanimieren); konnte (Ihrem|Ihrer|deinem|ihm) …4 nicht mehr (helfen|retten); nichts mehr für (ihn|sie) tun; kam jede Hilfe zu spät";

// Deaths the reader knows of, deaths of long ago, and forms.
constexpr std::string_view not_told =
    "(hat|haben) (mir|uns) …7 (gesagt|erzählt|mitgeteilt|geschrieben|erzählt) …1 dass; (Ihrer|Ihre|deine|deiner|Eingang Ihrer) (Mitteilung|Nachricht|Mail) …1 dass; (erfahren|gehört|gelesen|vernommen) …3 dass (Ihr|Ihre|dein|deine|euer|eure); (Nachricht|Traueranzeige) vom Tod; (falls|wenn|sollte|sofern|ob) …7 (verstorben|gestorben|verstirbt|stirbt); ist (ein|eine) …3 (verstorben|gestorben); vor …3 (Jahren|Jahrzehnten) …5 (gestorben|verstorben|starb); (starb|gestorben) …1 (17|18|19)*; Jahrestag; Gedenken; gedenken; Gedenkfeier; Sterbeurkunde; Todesfallmeldung; Beerdigung unserer; Frost; Motor; Leitung; Akku; Batterie; Projekt; Krimi; Roman";

constexpr auto facts = std::to_array<CueGroup>({
    {About::bereavement, .9, statement | both | weighty | solid, told_deaths},
    {About::death_told, .9, statement | solid, told_deaths},
    {About::death_told, 0, damper, not_told},
    {About::bereavement, .2, damper, "Vorsorge; Ratgeber; Sterbegeld; Versicherung abschließen; Pflanze(n|); Frost; (falls|wenn|sollte) … verstorben ist; Projekt"},
    {About::wish, .9, both,
     "(wie|so) (gewünscht|besprochen und gewünscht|erbeten|beantragt); wie von (Ihnen|dir) (gewünscht|erbeten|beantragt|gefordert); auf (Ihren|deinen|eigenen) [ausdrücklichen] Wunsch; (Ihrem|deinem) Wunsch (entsprechend|gemäß|nach); (Ihrem|Ihrer) (Wunsch|Bitte|Anliegen) … (nachgekommen|entsprochen|erfüllt); wunschgemäß; antragsgemäß; (Ihrer|deiner) Kündigung … (entsprechen|entsprochen|nachgekommen); gemäß (Ihrer|Ihrem|deiner|deinem) (Kündigung|Auftrag|Schreiben|Mail|Bitte|Anweisung)"},
    {About::wish, .9, 0,
     "(wie|so|Wia) …5 (gewünscht|gwünscht|erbeten|verlangt|erwünscht|angefragt|angefordert|beauftragt|aufgetragen|vorgestellt|erhofft|gefordert|gebeten); "
     "wie von (Ihnen|dir|euch) …3 (bestellt|vorgeschlagen|angegeben|angeregt|beantragt|beauftragt|angefragt|erbeten|verlangt|gewünscht|gefordert); "
     "(wie|so) (Sie|du|ihr) …5 (wollten|wolltest|wolltet|wünschten|haben wollten|wünschen); "
     "(Ihr|Ihre|Ihren|deinen|dein) (Verlangen|Ersuchen|Drängen|Begehren|Geheiß|Veranlassung|Anweisung|Anforderung|Anregung|Initiative) [hin]; "
     "auf (Ihre|deine|eure) (Bitte|Bitten|Anfrage|Anregung|Aufforderung) (hin|haben|habe|wird|wurde|werden|wurden|sende|senden|schicke|schicken|übersende|übersenden|erhalten); "
     "auf (Ihren|deinen|euren) …1 (Wunsch|Antrag|Auftrag); nach (Ihrem|deinem|eurem) Wunsch; ganz in (Ihrem|deinem) Sinne; "
     "(gemäß|entsprechend|laut|zufolge) (Ihrem|Ihrer|deinem|deiner|eurem|eurer|Ihren) …1 (Wunsch|Anfrage|Anforderung|Anweisung|Weisung|Vorgabe|Vorgaben|Mitteilung|Nachricht|Ersuchen|Antrag|Wünschen|Auftrag|Bitte); "
     "(Ihrem|Ihrer|deinem|deiner|eurem|eurer) …1 (Bitte|Wunsch|Antrag|Ersuchen|Anliegen|Aufforderung|Anregung) …7 (nach|nachgekommen|nachkommend|folgend|entsprechend|gefolgt|entsprochen|entspreche|entsprechen|Folge); "
     "(Ihren|deinen|euren|Ihr|Ihre) (Wunsch|Wünsche|Antrag|Anliegen) …7 (erfüllt|umgesetzt|stattgegeben|berücksichtigt|erledigt|ausgeführt); "
     "(den|die|das|der|dem|im) (von|durch) (Ihnen|dir|euch) …1 (gewünschte|gewünschten|gewünschter|erbetene|erbetenen|beantragte|beantragten|angeforderte|angeforderten|angefragte|angefragten|verlangte|verlangten|vorgeschlagene|vorgeschlagenen|veranlasste|geforderte|geforderten); "
     "(anbei|beiliegend|beigefügt|Anhang|Anlage|hier|erhalten|schicke|sende|übersende|übersenden|senden) …5 (gewünschte|gewünschten|erbetene|erbetenen|angeforderte|angeforderten|angefragte|angefragten|verlangte|verlangten); "
     "(Sie|du|ihr) (baten|batest|ersuchten|verlangten|wünschten|wünschtest) …1 (mich|uns|um|darum|die|den|das|eine|einen|ein|sich); "
     "(darum|worum|drum) …4 (baten|gebeten|batest|ersucht); "
     "(Sie|du|ihr) (haben|hatten|hast|hattest|habt) …5 (gebeten|ersucht|aufgefordert|beauftragt); "
     "(hatten|hattest|haben|hast) (Sie|du|ihr) …5 (gebeten|ersucht|gefragt|beauftragt); "
     "(nach|um) (dem|der|den|die|das|denen) (Sie|du|ihr) …3 (gefragt|gebeten|gefragt haben|fragten|baten); "
     "(Sie|du) (haben|hatten|hast|hattest) nach …5 gefragt; "
     "(um was|was) (Sie|du) (mich|uns|sich) …3 (ersucht|gebeten|gewünscht); "
     "(Sie|du|ihr) (wollten|wolltest|wolltet) …7 (also|jetzt|nun|daher|deshalb|habe|haben|hab); "
     "(Sie|du|ihr) (wollten|wolltest|wolltet) …2 (doch|lieber|ja|gern|gerne); "
     "(weil|da|nachdem|dass) (Sie|du|ihr) …9 (wollten|wolltest|haben möchten|haben wollen|gewünscht|wünschen|lieber|baten|gebeten|wollen|bevorzugen|möchten) …3 (haben|habe|hab|ist|wurde|wird|tauschen|kündigen|tausche|sind|stornieren|lösche|löschen); "
     "(Sie|du) (sagten|sagtest|schrieben|schriebst) …3 (Sie|du) (möchten|wollten|wünschen|möchtest|willst|hätten|hättest|brauchst|brauchen); "
     "(du|Sie) (hast|haben) (gesagt|gsagt|geschrieben) …2 (lieber|du|Sie) …9 (also|jetzt|daher|deshalb); "
     "(mitgeteilt|gesagt|geschrieben) …3 dass (Sie|du) …7 (möchten|wollen|wünschen|möchtest|willst) …3 (haben|habe); "
     "(Wunsch|Wille) …3 (Befehl|erfüllt); weisungsgemäß; auftragsgemäß; wunschgemäß; wunschgemäss"},
    {About::wish, .9, 0,
     "(Sie|du|ihr) (haben|hatten|hast|hattest|habt|hattet) [sich|dir|euch] …7 gewünscht; (hatten|haben) Sie sich …5 gewünscht; (hattest|hast) du dir …5 gewünscht; "
     "(erfülle|erfüllen|erfüllt) …5 (Ihren|deinen|euren|Ihre|deine) …1 (Wunsch|Wünsche|Bitte); (komme|kommen) …3 (Ihrem|Ihrer|deinem|deiner) (Wunsch|Bitte) …5 nach; "
     "(Ihre|deine|Ihren|deinen) (Anweisung|Vorgabe|Vorgaben|Wünsche|Änderungswunsch|Änderungswünsche|Wunschtermin) …7 (umgesetzt|befolgt|erfüllt|berücksichtigt|ausgeführt|eingetragen|eingearbeitet); "
     "(genau|ganz|exakt) (so) wie (Sie|du|ihr) …5 (wollten|wolltest|haben|hattest|gesagt|gebeten|gewünscht); dem (Wunsch|Antrag|Ersuchen) …3 (entsprochen|stattgegeben|nachgekommen|gefolgt)"},
    {About::wish, .9, 0,
     "wie (Sie|du|ihr) …4 (vorgeschlagen|angeregt|aufgetragen|angewiesen|angefragt|angemeldet); (Ihre|deine|eure) (Nachfrage|Rückfrage|Mail|Nachricht|Anregung|Empfehlung|Aufforderung) hin; "
     "(Auftrag|Antrag|Bitte|Wunsch) (zur|auf|um|nach) …5 (ausgeführt|erfüllt|umgesetzt|entsprochen|erledigt|vorgenommen|nachgekommen|stattgegeben); "
     "nach (Ihren|deinen|euren) (Wünschen|Vorstellungen|Vorgaben|Anweisungen); (Ihrem|deinem|eurem) (Wunsch|Auftrag|Antrag) (gemäß|zufolge|folgend|entsprechend); "
     "(Sie|du|ihr) (möchten|möchtest|wollen|willst|wollt) …9 (das|dies|also|daher|deshalb|darum) (habe|haben|hab|ist|wird|wurde|machen|mache); "
     "(haben|habe|hab) …5 (Ihren|deinen|Ihrem|deinem) …1 (Wünschen|Wunsch) …3 (angepasst|geändert|umgestellt|erstellt|gemacht|berücksichtigt); (wunschgemäß|wie gewünscht|wie erbeten|auf Wunsch) …3 (hier|anbei|Ihre|die|der|das|haben|erhalten)"},
    {About::wish, .9, 0,
     "(Antrag|Wunsch|Bitte|Ersuchen) …7 (geben|gebe) (wir|ich) …3 statt; wie …9 (gewünscht|erbeten|beantragt) …1 (haben|habe|endet|ist|wird|erhalten|schicke|sende|anbei|hier)"},
    {About::wish, .9, 0,
     "(Hinweis|Vorschlag|Zuruf|Rat|Antrag|Einwand) hin; (geschehen|erledigt|passiert|umgesetzt) wie (gewünscht|von Ihnen|Sie)"},
    {About::wish, 0, damper,
     "(leider|nicht|noch nicht|kaum) …5 (entsprechen|erfüllen|nachkommen|möglich|berücksichtigen|entsprochen|erfüllt|nachgekommen|stattgeben|entschieden); "
     "(falls|sofern|wenn|ob|sollten|welche|was) …3 (gewünscht|wünschen|Wunsch); auf Wunsch (vieler|der|des|unserer|mehrerer|einiger); "
     "wie von der; (wie|so) (vom|von) (Gesetzgeber|Bank|Finanzamt|Behörde|Kasse|Versicherung|Vermieter|Amt); (wird|wurde|wir prüfen|prüfen) …5 (weitergeleitet|geprüft|prüfen)"},
    {About::lawyer, .9, both,
     "anwaltlich (vertreten|vertretenen); (Ihr|Ihre|Ihrem|Ihren|Ihrer) (Rechtsanwalt|Rechtsanwältin|Anwalt|Anwältin|Anwaltskanzlei|Prozessbevollmächtigter|Prozessbevollmächtigten|Rechtsbeistand); Ihre Mandantschaft; Ihrer Mandantin; Ihres Mandanten; namens und in Vollmacht"},
    // Who pays or recommends a lawyer writes to their client, as the insurer does.
    {About::lawyer, 0, damper,
     "Kosten*; Gebühren; Honorar(e|s|); *honorar; Vorschuss; Deckung*; Rechtsschutz*; Ihrer Wahl; empfehlen; besprechen Sie; fragen Sie; wenden Sie sich"},
    {About::lawyer, .9, 0,
     "(Ihr|Ihre|Ihrem|Ihren|Ihrer|Ihres|dein|deine|deinem|deinen|deiner|deines|euer|eure|eurem|euren|eurer) …1 @anwalt; "
     "@anwalt (von|für) (Ihnen|dir|euch); "
     "(von Ihnen|durch Sie|Ihrerseits) …2 (bevollmächtigte|bevollmächtigter|bevollmächtigten|beauftragte|beauftragter|beauftragten|eingeschaltete|mandatierte) …1 @anwalt; "
     "(Sie|du|ihr) …7 @anwalt …3 (genommen|eingeschaltet|beauftragt|mandatiert|engagiert|bevollmächtigt|eingeschalten|nehmen musstest|nehmen mussten|ansetzen); "
     "(Sie|du|ihr) …5 (durch|von) …1 (Rechtsanwalt|Rechtsanwältin|Anwalt|Anwältin|Advokat|Advokatin|RA|Anwaltskanzlei|Kanzlei) …3 (vertreten|begleiten|beraten|vertretet); "
     "(Kanzlei|Jurist|Juristin|Anwalt|Anwältin|Rechtsanwalt|Rechtsanwältin|Advokat|Juristen) (die|der|den|dem) …1 (Sie|dich|euch|für Sie) …7 (vertritt|vertreten|beauftragt|mandatiert|eingeschaltet|genommen|führt|bevollmächtigt|haben); "
     "(der|die) (Sie|dich) …7 (rechtlich|rechtsfreundlich|anwaltlich|juristisch) …2 (vertritt|vertreten|berät); (der|die) Sie …5 vertritt; "
     "(Sie|du) …5 (anwaltlich|rechtsfreundlich|juristisch|rechtlich) …2 (vertreten|begleiten|beraten|vertretet); "
     "anwaltlich vertretene; anwaltliche Vertretung; (Ihr|Ihrem|Ihres|Ihren) …2 (anwaltliches|anwaltlichen) (Schreiben|Schreibens); "
     "(Anwaltsschreiben|Anwaltsbrief|Anwaltspost|Anwaltsbriefkopf) …5 (Sie|Ihnen|Ihrem|erhalten|Ihrer|Namen|eingegangen|bekommen); (Ihr|Ihrem|Ihren|Ihres|dein|deinem|deinen) (Anwaltsschreiben|Anwaltsbrief|Anwaltsschreibens|Anwaltsbriefs); "
     "(Ihr|Ihrem|Ihren|Ihres|dein|deinem|Ihre|Ihrer) (juristischer|juristischen|juristische|rechtlicher|rechtlichen|rechtliche) (Vertreter|Vertreters|Beistand|Berater|Vertretung|Beraterin|Vertreterin); "
     "juristischen Beistand haben; juristisch begleiten; (Juristen|Anwalt|Anwältin) auf uns (ansetzen|angesetzt|gehetzt); "
     "(Ihr|Ihrem|Ihren|Ihres|Ihre|Ihrer) (Bevollmächtigter|Bevollmächtigten|Bevollmächtigte) …1 (RA|Rechtsanwalt|Rechtsanwältin|Dr); (Ihre|Ihrer) Kanzlei …5 (Frist|Schreiben|geschrieben|schrieb|fordert|gefordert|verlangt|mitgeteilt|angezeigt); "
     "(Ihrer|Ihre) (Mandantin|Mandantschaft|Klientin|Klientschaft); (Ihres|Ihrem|Ihr) (Mandant|Mandanten|Klienten|Klient); von Ihnen vertretene(n|r|); "
     "(für|im Namen) (Ihre|Ihrer) (Mandantschaft|Partei); in Vertretung Ihrer; als dessen (Prozessbevollmächtigtem|Prozessbevollmächtigter|Anwalt); als deren (Prozessbevollmächtigte|Anwältin); "
     "(Vertretung|Mandat|Mandatierung) …3 angezeigt; (Vollmacht|Mandat) …7 (Sie) …5 vertreten; "
     "(Mieterverein|Mieterschutzbund|Arbeiterkammer|Gewerkschaft|Verbraucherzentrale|Mieterberatung|Rechtsberatung) …5 (Ihr Vertreter|Juristin|Jurist|vertritt Sie|in Ihrem Namen)"},
    {About::lawyer, .9, theirs,
     "(wir|ich) (vertreten|vertrete) …2 (Herrn|Frau|Eheleute|Familie|Interessen|Mandanten|Mandantin); vertreten wir …3 (Herrn|Frau|Eheleute|Familie|Interessen); (anwaltliche|rechtliche) …2 (Vertretung|Interessen); (Vertretung|Interessen) …6 angezeigt; zeigen wir …5 (Vertretung|an); (unser|unsere|unserer|unserem|unseres|mein|meine|meiner|meines|meinem) (Mandant|Mandanten|Mandantin|Mandantschaft|Mandatschaft); ordnungsgemäße Bevollmächtigung; Vollmacht …4 (anwaltlich|versichert); (mein|meine|unser|unsere) @anwalt (hat|haben|vertritt|schreibt|schrieb|rät|sagt|fordert|verlangt|ist der)"},
    {About::lawyer, .9, 0,
     "(Kanzlei|Anwältin|Anwalt|Rechtsanwalt|Rechtsanwältin|RA) …9 (Sie|dich|Ihre Interessen) (vertritt|vertrete|vertreten|vertreten wird); vertreten durch …3 (Rechtsanwalt|Rechtsanwältin|Kanzlei|Anwalt|RA); "
     "(Rechtsanwalt|Rechtsanwältin|Anwalt|Anwältin|Kanzlei|Advokat) …5 in (Ihrem|deinem) (Namen|Auftrag); in (Ihrem|deinem) (Namen|Auftrag) …5 (Rechtsanwalt|Rechtsanwältin|Anwalt|Anwältin|Kanzlei|Advokat); (Ihr|Ihrem|Ihren|Ihre|Ihrer) Rechtsanwaltskanzlei"},
    {About::lawyer, 0, damper,
     "(ob|falls|wenn|sollten|sofern|bevor) (Sie|du) …5 (anwaltlich|Anwalt|Anwältin|rechtlich|Rechtsanwalt|Rechtsbeistand); "
     "(können|könnten|dürfen|sollten|müssen) (Sie|du) …5 (Anwalt|Anwältin|Rechtsanwalt|anwaltlich) …4 (nehmen|einschalten|beauftragen|hinzuziehen|beraten|vertreten|suchen); steht Ihnen frei; beraten (lassen|zu lassen); "
     "(Rechtsanwaltsgehilfin|Anwaltsprüfung|Staatsanwalt); Anwaltskanzlei …5 (Teppiche|Büro|Kunde|Reinigung); lassen Sie sich"},
    {About::key_account, .9, both,
     "Key Account*; Großkunde(n|); Schlüsselkunde(n|); Rahmenvertrag(s|es|); Rahmenvereinbarung; (wichtigste|wichtigsten|größte|größten|bedeutendste|bedeutendsten) …2 (Kunde|Kunden|Partner|Abnehmer|Auftraggeber); Stammkunde(n|); Jahresvolumen; Jahresumsatz; Jahresvereinbarung; strategische(r|n|) (Partner|Kunde|Kunden); Premiumkunde(n|); (größter|wichtigster|bedeutendster) (Kunde|Kunden|Partner|Abnehmer|Auftraggeber); (wichtigsten|größten|besten|bedeutendsten) (Partnern|Abnehmern|Auftraggebern); (Prozent|Drittel|Hälfte|Viertel|Großteil) (unserer|unseres|der|des) …2 (Milch|Ware|Produktion|Umsatzes|Ernte|Ernten|Aufträge|Menge|Kapazität|Arbeit); Enterprise (Kunde|Kunden|Lizenz|Vertrag); Global Account*; Strategic Account*; Top Kunde(n|); A Kunde; Leiter(in|) (Großkunden|Schlüsselkunden|Key Account); (seit|über) … (Haus|Unternehmen) … größte*"},
    {About::key_account, .9, 0,
     "(Sie|du|ihr|Ihnen|Ihr|Ihre|Ihrem|euch|seid|bist|sind) …7 (größter|größte|größten|größtem|wichtigster|wichtigste|wichtigsten|bedeutendster|bedeutendste|bedeutendsten|bester|besten|stärkster|stärkste|stärksten|umsatzstärkster|umsatzstärksten|wertvollster|wertvollsten|treuester|treuesten) …1 (Kunde|Kunden|Kundin|Kundinnen|Abnehmer|Abnehmern|Abnehmerin|Auftraggeber|Auftraggebern|Auftraggeberin|Partner|Partnern|Geschäftspartner|Geschäftspartnern|Sponsor|Sponsoren|Spender|Spendern|Förderer|Förderern|Händler|Händlern|Besteller|Bezüger|Mieter|Mandanten|Großkunden); "
     "(unser|unserem|unseren) (größter|größten|wichtigster|wichtigsten|bester|besten|bedeutendster|bedeutendsten|stärkster|stärksten|umsatzstärkster) …1 (Kunde|Kunden|Abnehmer|Auftraggeber|Partner|Sponsor|Spender|Förderer|Händler|Bezüger) …7 (Sie|Ihnen|du|dir|ihr|mach|mache|haben|sollen|bekommen|erhalten); "
     "(Sie|du|ihr|Ihnen|Ihr|Ihre|Ihrem|seid|bist|sind) …7 (Vorzeigekunde|Vorzeigekunden|Schlüsselkunden|Topkunde|Topkunden|Hauptkunde|Hauptkunden|Hauptabnehmer|Großabnehmer|Großabnehmerin|Hauptsponsor|Großsponsor|Hauptauftraggeber|Großauftraggeber|Ankerkunde|Ankermieter|Kernkunde|Kernkunden|Stammkunden|VIP Kunde|Goldkunde|Premiumpartner|A Kunde|A Kunden|Großspender|Hauptspender|Zugpferd); "
     "(Hauptkunde|Hauptkunden|Hauptabnehmer|Großabnehmer|Hauptsponsor|Großauftraggeber|Hauptauftraggeber|Topkunde|Topkunden|Vorzeigekunde|Ankerkunde|A Kunde) …5 (Sie|Ihnen|Ihr|du|ihr); "
     "Kunde (Nr|Nummer) (1|eins); (Nummer eins|Nummer 1) …3 (Kunden|Abnehmer|Auftraggebern); dickster Fisch; ganz oben auf unserer Kundenliste; Kundenliste ganz oben; "
     "(besonders|strategisch|außerordentlich|außergewöhnlich|überaus) …1 (wichtiger|wichtigen|wichtige|wertvoller|wertvollen|bedeutender|bedeutenden) (Kunde|Kunden|Kundin|Partner|Abnehmer|Auftraggeber|Geschäftspartner); "
     "(Kunden|Kundin|Partner|Abnehmer|Auftraggeber|Firmen|Unternehmen|Stammkunden|Betriebe) (Ihrer|Ihres|von Ihrem|von Ihrer|eurer) (Bedeutung|Größe|Größenordnung|Formats|Gewicht|Kalibers|Ranges|Format); "
     "(bei|angesichts) (Ihrem|der Größe Ihres|der Größe Ihrer) …1 (Auftragsvolumen|Bestellvolumen|Umsatz|Volumen|Kontos|Auftragslage); "
     "(Prozent|Drittel|Hälfte|Viertel|Fünftel|Zehntel|Löwenanteil|Großteil|Teil) …3 (unseres|unserer) …2 (Umsatzes|Umsatz|Produktion|Aufträge|Ernte|Kapazität|Arbeit|Geschäfts|Absatzes|Jahresumsatzes|Einnahmen|Budgets) …9 (Ihnen|Ihrem|Ihrer|euch|Sie|Ihr|Ihren); "
     "(Ihnen|Ihrem|Ihrer|euch|Ihren) …7 (Prozent|Drittel|Hälfte|Viertel|Fünftel|Zehntel|Löwenanteil|Großteil|höchsten) …2 (unseres|unserer|Umsatz) …1 (Umsatzes|Produktion|Aufträge|Absatzes|Jahresumsatzes|Geschäfts|in|im); "
     "(niemand|keiner|niemandem|kaum jemand|kein anderer|kaum ein anderer|keine andere) …9 (wie|als) (Sie|Ihr|Ihre|euch|ihr|du|Ihnen); "
     "(mehr|so viel|soviel|so viele) …7 (wie|als) (Sie|ihr|euer) …3 (niemand|keiner|kaum); solche (Volumina|Mengen|Stückzahlen|Bestellungen) wie (von Ihnen|Ihre); "
     "ohne (Ihre|eure|deine|Ihren|Sie|euch) …2 (Aufträge|Bestellungen|Bestellung|Auftrag|Umsätze|Spenden) …5 (könnten|müssten|gäbe|hätten|wären|müsste|könnte|hätte|stünde|stünden|wäre); "
     "(hängt|hängen|leben|lebt|lebe) …7 (Ihrer|Ihren|Ihnen|euren|eurer) …1 (Bestellung|Bestellungen|Aufträgen|Auftrag|Arbeitsplätze); "
     "an Ihnen hängen; (Ihnen|Sie) …5 Sonderstellung; (Sonderstellung|Chefsache) …5 (Sie|Ihnen|Kunde); "
     "(zählen|gehören|gehörst|zählst|zählt|gehört) …5 (A Kunden|Topkunden|Großkunden|Schlüsselkunden|Spitzenkunden|Hauptkunden|obersten Klasse|Großabnehmern|Hauptabnehmern)"},
    {About::key_account, .9, 0,
     "(verdankt|verdanken|verdanke) …9 (so viel|mehr) …3 (Ihnen|Ihrem|Ihrer); strategisch (bedeutsamer|bedeutsame|bedeutender|wichtiger) Partner; (unverzichtbarer|unverzichtbare|unentbehrlicher) (Kunde|Kundin|Partner|Auftraggeber); "
     "(Platz eins|ganz oben|an erster Stelle|Spitzenplatz) …5 (Kundenliste|Kunden|Umsatzliste|Rangliste); Kundenliste …3 (Platz eins|ganz oben|erster Stelle); "
     "jede (dritte|zweite|vierte|fünfte|zehnte) (Palette|Lieferung|Flasche|Bestellung|Rechnung|Kiste|Fuhre|Stunde|Maschine) …7 (Ihnen|Sie|Ihr|Ihrem|euch); "
     "(Ihre|Ihren|Ihrer|eure|euren) (Aufträge|Bestellungen|Umsätze|Verträge|Käufe|Spenden) …3 (machen|sind|sichern|tragen|halten|machten) …7 (Prozent|Drittel|Hälfte|Viertel|Großteil|Betrieb|Arbeitsplätze|größten|Löwenanteil); "
     "(Kernkunde|Kernkunden|Referenzkunde|Spitzenkunde|Spitzenkunden|Bestkunde|Bestkunden) …7 (Sie|Ihnen|Ihr|du); (Sie|Ihr|Ihre|du) …7 (Kernkunde|Referenzkunde|Spitzenkunde|Spitzenkunden|Bestkunde|Bestkunden); Kunde der Kategorie A; "
     "(wichtigster|wichtigste|größter|größte|bedeutendster) (Einzelkunde|Einzelkundin|Geschäftskunde|Firmenkunde|Großkunde|Exportkunde|Privatkunde|Privatkundin); (mit Abstand|bei weitem) …3 (größter|größte|wichtigster|wichtigste|bester) …1 (Kunde|Kundin|Abnehmer|Auftraggeber|Partner)"},
    {About::key_account, .9, 0,
     "(ganz|sehr|besonders|enorm|äußerst|überaus|ungemein) (wichtiger|wichtige|bedeutender|wertvoller) (Kunde|Kundin|Partner|Partnerin|Auftraggeber|Abnehmer|Geschäftspartner); "
     "(Euer|eure|eurem|dein|deine|euren) …5 (größter|größte|größten|wichtigster|wichtigste|wichtigsten|bester|besten|bedeutendster) …1 (Kunde|Kunden|Kundin|Abnehmer|Auftraggeber|Partner|Sponsor|Förderer|Spender|Gast|Mieter); "
     "(Sie|Ihr|Ihre|du|ihr|Ihnen) …7 (größter|größte|größten|wichtigster|wichtigste|wichtigsten|bester|beste|besten|bedeutendster) …1 (Förderer|Förderin|Gönner|Gönnerin|Gast|Gäste|Spenderin|Sponsorin|Mandantin|Mandant|Geschäftspartner|Kooperationspartner|Vertriebspartner|Geschäftskunde)"},
    {About::key_account, .9, 0,
     "(niemand|kein|keiner|kaum) …7 (so wichtig|wichtiger) …2 (wie|als) (Sie|Ihr|ihr|Ihre); (Ihre|Ihren|Ihr) (Aufträge|Aufträgen|Bestellungen|Auftrag) …9 angewiesen"},
    {About::key_account, 0, damper,
     "(einer|eine) unserer (größten|wichtigsten|besten) …1 (Kunden|Kundinnen|Partner|Abnehmer|Auftraggeber) (hat|ist|war|wird|musste|kommt|sucht|geht); "
     "zu unseren …1 Kunden gehören; unser (größter|wichtigster) (Kunde|Abnehmer|Auftraggeber) (ist|war) (das|die|der|ein|eine); (Key Account Manager|Key Account Managerin) …2 gesucht; Key Account Modul; "
     "Manager gesucht; betreut …3 (unsere|unseren|alle) …1 (Großkunden|Schlüsselkunden); (Großkundenabteilung|Stellenangebot|Stellenanzeige); wir suchen"},
    {About::long_relation, .9, both,
     "(Sie|Ihr|Ihre|Ihrem|Ihren|Ihnen|uns|wir|du|dir|ihr|euch|Kunde|Kundin|Kunden|Mitglied|Partner|Zusammenarbeit|*beziehung) …5 seit (19|20)*; seit (19|20)* …5 (Sie|Ihr|Ihre|Ihrem|Ihren|Ihnen|uns|wir|du|dir|ihr|euch|Kunde|Kundin|Mitglied|Partner); (Sie|Ihr|Ihre|Ihrem|Ihren|Ihnen|uns|wir|du|dir|euch|Kunde|Kundin|Kunden|Mitglied|Zusammenarbeit) …7 seit [über|fast|rund|nunmehr|gut|mehr] [als] (zehn|elf|zwölf|fünfzehn|zwanzig|fünfundzwanzig|dreißig|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|30) Jahren; seit [über|fast|rund|nunmehr|gut|mehr] [als] (zehn|elf|zwölf|fünfzehn|zwanzig|fünfundzwanzig|dreißig|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|30) Jahren …5 (Sie|Ihr|Ihre|Ihrem|Ihren|Ihnen|uns|wir|du|dir|euch|Kunde|Kundin|Mitglied); (langjährige|langjährigen|langjähriger|jahrelange|jahrelangen) …2 (Zusammenarbeit|Treue|Kunde|Kunden|Kundin|Partner|Partnerschaft|Geschäftsbeziehung|Verbundenheit|Vertrauen); (fünf|sechs|sieben|acht|neun|zehn|zwölf|fünfzehn|zwanzig|5|6|7|8|9|10|12|15|20) Jahre(n|) … (Zusammenarbeit|Partnerschaft|Kunde|Kundin|Kunden|Geschäftsbeziehung|gemeinsam|gemeinsamer); seit vielen Jahren; seit Jahren"},
    {About::long_relation, .9, 0,
     "(Sie|du|ihr|Ihre|Ihr|Ihnen|uns|Zusammenarbeit|Kunde|Kundin|*beziehung) …7 (seit|über|schon|nach|nunmehr|fast|rund) …4 (Jahren|Jahrzehnten|Jahrzehnte|Jahrzehnt|Generationen|Ewigkeiten) …9 (bei uns|treu|Kunde|Kundin|Kunden|Mitglied|Partner|verbunden|mit uns|unser|unsere|unserem|unserer|bekannt|versichert|Patient|Patientin|Treue|anvertraut|anvertrauen|zusammen); "
     "(seit|nach|über|schon) …4 (Jahren|Jahrzehnten|Jahrzehnte|Jahrzehnt|Jahre) …5 (sind Sie|kaufen Sie|bestellen Sie|beziehen Sie|kommen Sie|vertrauen Sie|haben Sie|arbeiten wir|beliefern wir|betreuen wir|drucken wir|dürfen wir|begleiten wir|kennen wir|bist du|kommst du|seid ihr|Partnerschaft|guter Zusammenarbeit|Kundschaft|versorgen wir|machen wir|liefern wir); "
     "(Jahre|Jahren|Sommern|Saisonen|Saisons|Wintern|Jahrzehnten) …3 (haben Sie uns|hast du uns|habt ihr uns|Partnerschaft|Zusammenarbeit|als Kunde|als Kundin|als Patientin|als Patient|als Mitglied|Treue|gehören Sie|Kundentreue); "
     "(Sie|du|ihr) (sind|bist|seid) …5 (ewig|Ewigkeit|Ewigkeiten|Jahrzehnte) …5 (bei uns|Kunde|treu|Mitglied|im|dabei); "
     "(Sie|du|ihr) (sind|bist|seid) uns …5 (Jahre|Jahrzehnte|Jahren|Jahrzehnten) …1 (treu|verbunden); "
     "seit Ewigkeiten …3 (Sie|du|ihr); seit (Ihrer|Ihrem|deiner) …2 (Studienzeit|Kindheit|Jugend|Schulzeit|Lehrzeit) ; kennen uns …5 (ewig|Ewigkeit|lange|Jahren); so lange (kommen|kaufen|kennen|sind) (Sie|wir); (arbeiten|kennen) wir …4 (so viele|so lange|seit) …2 (Jahre|Jahren|zusammen); wir (arbeiten|kennen) …4 (so viele|so lange|seit) …2 (Jahre|Jahren); (schon|bereits) so lange bei uns; "
     "(langjähriger|langjährige|langjährigen|langjähriges|jahrelange|jahrelangen|jahrzehntelange|jahrzehntelangen|langen|lange) …2 (Kunde|Kunden|Kundin|Kundinnen|Partner|Partnerin|Mitglied|Treue|Zusammenarbeit|Partnerschaft|Verbundenheit|Geschäftsbeziehung|Kundschaft|Stammkunde|Stammgast|Mieter|Abonnent|Abonnentin|Vertrauen); "
     "(ältesten|treuesten|ältester|treuester|langjährigsten) …1 (Kunden|Kundinnen|Kunde|Kundin|Stammkunden|Mitgliedern|Mitglieder|Gästen|Stammgästen|Partnern); Kunde der ersten Stunde; Kundin der ersten Stunde; (Kunden|Mitglied|Mitglieder|Partner) der ersten Stunde; "
     "(Stammkunde|Stammkundin|Stammgast|Stammgäste); treue Seele; (uns|mir) …7 (die Stange|die Treue) (gehalten|halten|hielten); "
     "(in all den|nach all den|all die|so viele|nach so vielen|in so vielen|über viele|über die vielen|seit vielen|die vielen) (Jahre|Jahren) …9 (Sie|uns|wir|Zusammenarbeit|Treue|du|ihr|Kunde|Patientin|Patient|Mitglied); "
     "(Zusammenarbeit|Partnerschaft|Mitgliedschaft|Geschäftsbeziehung) jährt sich; (Zusammenarbeit|Partnerschaft|Mitgliedschaft|Geschäftsbeziehung|Verbindung) …4 (besteht|bestehen|läuft|währt|dauert) …4 (seit|Jahre|Jahrzehnte); "
     "(zehnte|elfte|zwölfte|dreizehnte|vierzehnte|fünfzehnte|sechzehnte|siebzehnte|achtzehnte|neunzehnte|zwanzigste|achte|neunte|achten|neunten|zehnten|elften|zwölften|fünfzehnten|zwanzigsten) (Jahr|Geschäftsjahr|Saison|Sommer|Mal) …5 (bei uns|in Folge|mit Ihnen|zusammen|Kunde|gemeinsam|Sie); "
     "(dritter|dritten|zweiter|zweiten|vierter|vierten) Generation …7 (Ihr|Ihre|Sie|bei uns|Kunde|Kunden); seit Sie (19|20)*; (Abonnement|Abo|Konto|Vertrag|Kundenkonto) bei uns …4 seit; "
     "(Jahre|Jahren) her …3 (Sie|seit Sie|dass Sie|du|dass du); nach (zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|zwanzig|10|11|12|13|14|15|16|17|18|19|20|22|25|30) …1 (Jahren|Sommern|Saisonen) …9 (den Rücken|Sie|uns|Ihnen|du); "
     "(schon|bereits) (mein|Ihr|dein|euer) (Vater|Großvater|Opa) …9 (Ihrem|Ihren|Ihnen|uns|bei uns|unserem); (erste|ersten|erstes) …3 (Bestellung|Konto|Auto|Vertrag) …5 (Lehrling|Schilling|Mark|Jahren)"},
    {About::long_relation, .9, 0,
     "(Sie|Ihr|Ihre|bei uns|uns|wir|Ihnen|du) …9 (*zehnte|*zehnten|*zigste|*zigsten|zehnte|elfte|zwölfte|achte|neunte|zehnten|elften|zwölften|neunten|achten) (Jahr|Saison|Sommer|Geschäftsjahr); "
     "(kommst|kommen|kaufen|kaufst|holen|holst|bestellen|bestellst|vertrauen|beziehen|buchen|buchst|lesen|spielen|trainieren) (du|Sie|ihr) …3 (schon|seit|nun) …5 (Jahre|Jahren|Jahrzehnte|Jahrzehnten|Ewigkeiten); "
     "(Sie|du|ihr) …5 (von Anfang an|seit jeher|seit der Eröffnung|seit der ersten Stunde|seit den Anfängen|seit Anbeginn) …4 (bei uns|dabei|Kunde|Kundin|treu|Mitglied); "
     "(schon so lange|schon lange|seit langem|lange Zeit|so lange|seit jeher) …3 (bei uns|treu|Kunde|Kundin|Mitglied|versichert|verbunden|unser Kunde); "
     "(Jahre|Jahren|Jahrzehnte|Jahrzehnten) (gemeinsamen|gemeinsamer|Ihrer|voller|enger|vertrauensvoller|der Zusammenarbeit|der Treue|der Partnerschaft|an Ihrer Seite); (gemeinsame|gemeinsamen) (Jahre|Jahren|Jahrzehnte); "
     "(Stammkundschaft|Stammmitglied|Stammpatient|Stammpatientin); (treuer|treue|treuen|treues) (Kunde|Kundin|Kunden|Mitglied|Abonnent|Abonnentin|Gast|Partner) seit; (ununterbrochen|durchgehend) seit; "
     "(zweites|drittes|zweite|dritte|zweiten|dritten|vierten) (Jahrzehnt|Generation) …5 (Sie|Ihr|Ihre|bei uns|Kunde|Zusammenarbeit)"},
    {About::long_relation, .9, 0,
     "(Ihr|Ihre|dein|deine|euer|eure) (Großvater|Vater|Opa|Mutter|Oma|Eltern|Großeltern|Familie) …3 (schon|bereits) …5 (bei uns|von uns|unser|unsere); (schon|bereits) (Ihr|Ihre|dein|deine) (Großvater|Vater|Opa|Mutter|Oma|Eltern|Großeltern) …7 (bei uns|von uns|unser|Kunde|Kundin|Kunden); "
     "(Vierteljahrhundert|halben Jahrhundert|halbes Jahrhundert) …5 (bei uns|Kunde|Kundin|Mitglied|treu|Zusammenarbeit|Sie|zusammen); (Sie|ihr|du|wir|Zusammenarbeit) …5 (Vierteljahrhundert|halben Jahrhundert|halbes Jahrhundert)"},
    {About::long_relation, .9, 0,
     "(einer|eine|einem|zu) (unserer|unseren) …1 (ersten|allerersten|ältesten|treuesten) (Kunden|Kundinnen|Mitglieder|Mitgliedern|Partner|Partnern|Gäste|Gästen|Abonnenten|Patienten)"},
    {About::long_relation, .9, 0,
     "(Jahre|Jahrzehnte) lang …5 (beliefern|beliefert|betreuen|betreut|begleiten|begleitet|versichert|bei uns|unser|unsere|vertraut); seit (Ihrer|deiner|eurer) …1 (Eröffnung|Gründung|Firmengründung|Geburt|Einschulung|Hochzeit|Praxiseröffnung); seit der ersten Stunde"},
    {About::long_relation, 0, damper,
     "(arbeitet|leitet|unterrichtet|spielt|lehrt) …7 (Jahren|seit); schon vor Jahren; (steht|gibt es|existiert|besteht) …2 (dort|unsere Firma|unser Haus|uns|der|die|seit Gründung); seit Gründung; gegründet; Gründung; "
     "(gibt es|sind wir|bauen wir|backen wir|brauen wir|fertigen wir|stehen wir|leben|produzieren wir) …7 seit; seit …5 (gibt es|sind wir|bauen wir|backen wir|brauen wir|fertigen wir|stehen wir|produzieren wir); "
     "(Hersteller|Lieferanten|Lieferant|Möbelhaus|Partnerfirma) …7 (seit|lange); unser (langjähriger|langjährige|langjähriges); unsere langjährige (Mitarbeiterin|Kollegin|Leiterin|Chefin|Sekretärin); langjährige Beschwerden; Rechnung offen"},
    {About::resolved, .8, both,
     "(Gutschrift|Erstattung|Rückerstattung|Entschädigung|Rückzahlung|Geld) …9 (eingegangen|gutgeschrieben|ausgezahlt|überwiesen|zurücküberwiesen|angekommen|unterwegs|angewiesen|veranlasst); (Reklamation|Beschwerde|Mangel|Schaden|Beanstandung) (erledigt|behoben|gelöst|geklärt|abgeschlossen); (ist|sind|wurde|wurden) …4 (poliert|repariert|ausgebessert|nachgebessert|behoben|erledigt|ausgetauscht); (gelöst|behoben|erledigt|geklärt|abgeschlossen|ersetzt) …4 (ist|sind|hat|haben|worden|werden konnte|konnten); freut (mich|uns) …4 (dass|zu hören) …7 (zufrieden|geklappt|gelöst|funktioniert|läuft|erledigt|behoben|geklärt); zu Ihrer [vollen|vollsten] Zufriedenheit; (vielen|herzlichen|besten) Dank für Ihr(e|) (Lob|positive|positives|nettes|freundliche|schöne|nette)"},
    {About::resolved, .8, 0,
     "(freut|schön|gut|super|prima|fein|toll|klasse|froh|erleichtert|wunderbar|perfekt|herrlich|beruhigt|großartig|beruhigend|freue|freuen|Nachricht) …5 dass …9 (geklappt|klappt|funktioniert|funktionieren|läuft|laufen|passt|passen|angekommen|ankam|ankamen|geholfen|behoben|gelöst|lösen|geklärt|klären|zufrieden|glücklich|rennt|zugeht|schließen|schliessen|dicht|einloggen|durchschlafen|eingetroffen|gekommen|aufgetaucht|repariert|geregelt|erledigt|einig|beigelegt|sitzt|sitzen|wieder geht|weg ist|da war|wieder da|in Ordnung|heil); "
     "dass …9 (klappt|geklappt|funktioniert|läuft|passt|angekommen|behoben|gelöst|geholfen|sitzen) …5 (freut|Nachricht|Erleichterung|freue); "
     "(Sache|Angelegenheit|Fall|Vorgang|Ticket|Akt|Akte|Thema|Problem|Fehler|Irrtum|Reklamation|Beschwerde|Dossier|Störung|Kapitel|Streit|Streitfall|Widerspruch|Missverständnis) …7 (erledigt|abgeschlossen|aus der Welt|vom Tisch|bereinigt|behoben|beigelegt|ausgestanden|geklärt|gelöst|geschlossen|ad acta|ausgeräumt|Erfolg|vollständig klären|abschließend klären|erledigen|zu Ihren Gunsten); "
     "(schließe|schließen|schliesse|schliess|schließ|mache|mach|lege|legen) …7 (Vorgang|Fall|Ticket|Akt|Akte|Sache|Angelegenheit|Beschwerde|Reklamation) …3 (ab|zu|ad acta|hiermit|damit|Archiv); "
     "Ticket zu; (Ticket|Vorgang|Fall|Akte|Sache) …2 (schließen|schließ|schliess|Archiv); (dann|damit|also) (ist|wäre) (das|die Sache|der Fall|alles|es) …3 (vom Tisch|erledigt|aus der Welt|geregelt|geklärt); "
     "Haken (dran|machen|dahinter); (Sache|Angelegenheit|alles|Ärger|Streit) …3 (aus der Welt|vom Tisch); (alles|wieder alles) (geregelt|in bester Ordnung|seine Ordnung|im Lot|in Butter); Ende gut alles gut; "
     "wie Sie …5 (bestätigt|schreiben|schrieben|sagen|berichten) …9 (läuft|funktioniert|behoben|erledigt|gelöst|passt|Konto); Sie …3 (bestätigt|geschrieben) …3 dass …7 (läuft|funktioniert|dicht|passt|behoben|geht|angekommen|erledigt); "
     "(läuft|funktioniert|druckt|geht|rennt|schließt|heizt|wärmt) …5 (wieder|jetzt) …3 (einwandfrei|tadellos|reibungslos|wie sie soll|wie geschmiert|problemlos); "
     "(einwandfrei|tadellos|reibungslos|problemlos) (läuft|funktioniert|geht); zu (Ihrer|deiner|eurer) …1 Zufriedenheit (lösen|gelöst|klären|geklärt|erledigt|behoben|geregelt); "
     "(endgültig|abschließend|vollständig) (behoben|gelöst|geklärt|erledigt|geregelt|klären); (verlorene|fehlende|vermisste|fehlenden) …2 (aufgetaucht|angekommen|quittiert|eingetroffen); (wieder|nun|jetzt) (glücklich|zufrieden) (sind|bist|seid|ist)"},
    {About::resolved, .8, 0,
     "(schön|freut|gut|prima|super|toll|fein|froh|erleichtert|wunderbar|klasse) …5 dass …7 (nun doch|doch noch|jetzt wieder|nun wieder|endlich wieder|wieder richtig|wieder alles|alles wieder|am Ende doch|jetzt doch); "
     "(Lärm|Fleck|Wasserfleck|Leck|Fehler|Schaden|Kratzer|Geruch|Problem|Geräusch|Riss|Störung|Mangel|Brummen|Schimmel) …3 (ist|sind|wurde) …3 (weg|dicht|behoben|verschwunden|beseitigt|geflickt|repariert|ausgebessert); "
     "alles wieder (gut|in Ordnung|beim Alten|im grünen Bereich|im Lot); wieder alles (gut|in Ordnung|beim Alten|im Lot); (tritt|taucht|besteht|kommt) nicht mehr auf; besteht nicht mehr; "
     "(konnten|konnte) (wir|ich|das|die|der) …7 (beheben|beseitigen|ausräumen|bereinigen|beilegen|regeln); (hat|haben) sich …5 (aufgeklärt|erledigt|geklärt|eingerenkt); "
     "(Rückmeldung|Nachricht|Mitteilung|Meldung) …2 dass …7 (alles|wieder|jetzt|nun) …5 (läuft|funktioniert|passt|Ordnung|gut|klappt|geht|angekommen|eingetroffen|da); "
     "hatte Erfolg; (einig|geeinigt) …3 (geworden|haben|wurden) …5 (Streit|Sache|beigelegt|erledigt); wieder versöhnt; Problem gelöst; Sache erledigt; Fall (gelöst|erledigt|abgeschlossen)"},
    {About::resolved, .8, 0,
     "(damit|nun|jetzt|somit|hiermit) …5 (Sache|Angelegenheit|Fall|Vorgang|Ticket|Akte|Thema|Beschwerde|Reklamation) …3 (abschließen|abhaken|schließen|beilegen|ad acta); dass …9 (aufgeklärt|ausgeräumt|beigelegt) …1 (hat|ist|haben|sind|wurde); "
     "(läuft|funktioniert|geht|heizt|kühlt|druckt|wärmt|leuchtet|spült) …2 wieder …7 (zufrieden|freut|glücklich|froh|einwandfrei|problemlos|tadellos|danke|Geduld|abschließen|schließe); "
     "(passt|sitzt|klappt|stimmt|funktioniert|läuft) …1 (jetzt|nun|wieder) (alles|perfekt|einwandfrei|tadellos|wie); (jetzt|nun) (passt|sitzt|klappt|stimmt|funktioniert|läuft) …2 (alles|perfekt|wieder|einwandfrei)"},
    {About::resolved, 0, damper,
     "Wenn Sie; nur …3 (fehlt|fehlen); weiterhin; nicht wieder; ob; noch …3 ab; betrachten; betrachte; ablehnen; abgelehnt; Position; Entscheidung; ohne Zahlung; dann haben wir; in …1 (Tagen|Minuten); (sobald|hoffe|hoffen|hoffentlich|falls|sollte|sollten|voraussichtlich|noch nicht|noch immer|Glück|vorläufigen|vorläufige|zwar|Bis zur|bedauern); "
     "(wird|werden|werde) …7 (behoben|gelöst|repariert|ersetzt|geklärt|erledigt|ausgetauscht|bereinigt|bearbeitet|geprüft); leider nicht; nicht (gelöst|behoben|erledigt|zufrieden|geklärt); Unsere Kunden; für (unser|unsere) …2 entschieden; noch …3 (offen|aus|fehlen|fehlt)"},
    {About::talk_held, .9, 0, "(danke|Dank) für (das|unser|Ihr) … (Gespräch|Telefonat); (telefonisch|am Telefon|im Gespräch|im Telefonat|bei unserem Gespräch|bei unserem Telefonat|in unserem Gespräch|in unserem Telefonat) …2 (besprochen|vereinbart|abgestimmt|erklärt|zugesagt|gesagt|angekündigt|abgesprochen); nach unserem (Gespräch|Telefonat|Telefongespräch); unser (Gespräch|Telefonat) (von|vom|gestern|heute|eben|am); wie (eben|gerade|gestern|heute|vorhin) (telefonisch|besprochen|am Telefon)"},
    {About::talk_held, .9, 0,
     "(danke|Dank|merci|bedanke|bedanken) …5 (für|fürs) …4 @gespraech; "
     "(danke|Dank|merci) …2 dass (Sie|du|ihr) …7 (Zeit|angerufen|zurückgerufen|offen|vorbeigekommen|gesprochen|erklärt|erzählt) …3 (genommen|haben|hast|habt|waren|warst|sind); "
     "(nach|seit|bei|in|aus|gemäß|laut|während|auf|Nachgang|Zusammenfassung|Protokoll|zurück|zum|zu|von|wegen|anknüpfend|bezugnehmend) …1 (unserem|unserer|unser|unsere|unseres|unseren) …2 @gespraech; "
     "(unser|unsere|unserer|unserem|unseres|unseren) …2 @gespraech …1 (von|vom|gestern|vorhin|letzte|letzten|letzter|neulich|heute|vorgestern|eben|hat|war); "
     "(unser|unserem|unseren|dem|unsere|unserer) (heutigen|heutiges|gestrigen|gestriges|letzten|letztes|kurzen|kürzlichen|gestrige|heutige|gestriger) …1 @gespraech; "
     "mit (Ihnen|dir|euch) geführte(n|s|r|); nach (dem|der|Ihrem|deinem) …2 (Schwatz|Plausch|Telefonat|Gespräch|Anruf) …2 (mit Ihnen|mit dir|@vorhin); "
     "(unserer|unsere|der|gemäß) (mündlichen|telefonischen|persönlichen|mündliche|telefonische) …1 (Absprache|Vereinbarung|Unterredung|Besprechung|Zusage|Abmachung); telefonische(n|r|) (Absprache|Vereinbarung|Unterredung|Besprechung|Abstimmung); "
     "wie (mit Ihnen|mit dir|miteinander|persönlich|mündlich|schon|@vorhin) …3 (besprochen|abgesprochen|ausgeredet|beredet|durchgesprochen);  "
     "wie …5 (Telefon|telefonisch|mündlich|persönlich|Hörer|Apparat|Telefonat|Gespräch|Videokonferenz|Videocall|Zoom) …5 (vereinbart|versprochen|zugesagt|angekündigt|erwähnt|gesagt|ausgemacht|abgemacht|erklärt|geklärt|erläutert|vorgeschlagen|gebeten); "
     "(telefonisch|mündlich|am Telefon|im Telefonat|am Hörer|am Apparat|unter vier Augen) …3 (besprochen|vereinbart|ausgemacht|abgemacht|abgesprochen|geklärt|gesagt|erzählt|erklärt|zugesagt|versprochen|geschildert|klangen|erwähnt|gebeten) …2 (haben|hatten|habe|hatte|hast|hattest|wurde|Sie); "
     "(am Hörer|am Telefon|am Apparat) …1 (klangen|waren|sagten|meinten|erzählten|wirkten|sagtest|meintest|klangst); "
     "(Sie|du) (waren|klangen|sagten|meinten|erzählten|erwähnten|schilderten|meintest|sagtest|erzähltest|klangst) …7 (vorhin|neulich|gestern|vorgestern|am Telefon|am Apparat|am Hörer|an der Theke|beim Abholen|beim Kaffee); "
     "(Stimme|Worte) …2 (vorhin|gestern) …4 (klang|angerufen); Ihre Stimme klang; an der Strippe; "
     "(Sie|du|ihr) (haben|hatten|hast|hattest|habt) (mir|uns) …7 (vorhin|neulich|gestern|vorgestern|Telefon|Messestand|beim|an der Theke|letzte) …9 (erzählt|gesagt|geschildert|berichtet|anvertraut|erklärt); "
     "(hast|hatten Sie|haben Sie|hattest|hattest du|habt ihr) mir …9 (erzählt|anvertraut|vorgeschwärmt) ; was (Sie|du) mir …7 (erzählt|anvertraut|geschildert|gesagt|erklärt); (seit|als|nachdem) (Sie|du) mir …7 (erzählt|anvertraut|geschildert|gesagt|berichtet); "
     "(als|nachdem|seit|dass) (Sie|du|ihr|ich) (mich|dich|Sie|bei mir|hier) …7 (angerufen|zurückgerufen|anriefen|anrief|zurückriefen|besucht|besuchten|da waren|hier waren); "
     "(als|nachdem|was) wir …9 (saßen|telefonierten|sprachen|redeten|standen|plauderten|gesprochen|telefoniert|besprochen|abgesprochen|unterhielten|vereinbart haben|ausgemacht haben|zusammensaßen|zusammen saßen); "
     "(haben wir|hatten wir|wir haben|wir hatten|haben uns|hatten uns) …9 (telefoniert|unterhalten|geplaudert|ausgetauscht|ausgeredet|kennengelernt|zusammengesessen); "
     "(haben wir|hatten wir|wir haben|wir hatten) …2 (gestern|vorgestern|vorhin|neulich|kürzlich|eben|miteinander|heute|letzte|persönlich) …7 (gesprochen|geredet|besprochen|getroffen|gesehen); miteinander (gesprochen|telefoniert|geredet|telefonierten|sprachen); "
     "wir (zwei|beide|beiden) …3 (hatten|standen|saßen|haben) …7 (Minuten|geredet|gesprochen|zusammen|Gang|Kaffee); (zwischen uns beiden|unter uns) …2 (geklärt|besprochen|vereinbart); "
     "(ich hatte|hatte ich|ich habe|habe ich) (Ihnen|dir|euch) …2 (beim|am|bei|im|gestern|neulich|vorhin) …9 (gesagt|erzählt|vorgeschwärmt|erklärt|versprochen|gezeigt); "
     "(Ihrem|deinem|Ihren|deinen) Anruf …1 (von|gestern|heute|vorhin|eben|neulich); (Ihr|dein) Anruf (gestern|vorhin|eben|heute|hat); "
     "(war|hat) …3 (schön|Freude|gefreut|nett|Vergnügen|angenehm|gut) …9 (kennenzulernen|zu treffen|zu sprechen|zu plaudern|plaudern|wiederzusehen|unterhalten|Austausch|zu reden); "
     "(Ihr|dein|euer) Besuch …7 (war|hat) …2 (mir|mich|uns) …2 (Freude|gefreut|eine|sehr); (als|nachdem) …2 (Küchentisch|Werkstatt|Garten) …3 (saßen|standen); auf der Rückfahrt von Ihnen; was wir …9 (abgesprochen|besprochen|ausgemacht|vereinbart) haben; "
     "(ausführliche|ausführlichen|nette|nettes|offene|offenes|gute|gutes|angenehme|angenehmes) @gespraech …2 @vorhin"},
    {About::talk_held, .9, 0,
     "wir uns …9 (unterhalten|treffen|sehen|sprechen|austauschen|kennenlernen|getroffen|gesprochen|gesehen|ausgetauscht) …1 (konnten|durften|haben|hatten); "
     "(gut|danke|schön|nett|lieb|fein|Dank) …2 dass (Sie|du|ihr) …5 (angerufen|vorbeigekommen|zurückgerufen|hier|bei mir) (haben|hast|habt|sind|bist|waren|warst); "
     "(danke|Dank|merci) …1 für (Ihren|deinen|euren) Besuch …1 (am|gestern|heute|vorhin|letzte|letzten|vorgestern); (danke|Dank|merci) für (das|Ihr|dein|euer) Telefon; "
     "(war|hatten) …5 (angenehmes|gutes|nettes|schönes|interessantes|offenes|langes|ausführliches|konstruktives) (Gespräch|Telefonat|Treffen|Gespräche); "
     "wie Sie …1 (mir|uns) …3 (Telefon|telefonisch|mündlich|persönlich|gestern|vorhin|Gespräch|neulich|kürzlich) …2 (schilderten|sagten|erzählten|erklärten|berichteten|mitteilten|gesagt|erzählt|erklärt); "
     "wie (ich|wir) (Ihnen|dir|euch) …3 (Telefon|telefonisch|mündlich|persönlich|gestern|vorhin|Gespräch|neulich) …2 (sagte|sagten|erklärte|erklärten|erzählte|versprach|versprochen|gesagt|erklärt); "
     "(Übergabe|Abnahme|Begehung|Besichtigung|Rundgang|Besuch|Elternsprechtag|Messe|Elternabend) …5 (haben wir|hatten Sie|hatten wir|haben Sie|haben Sie mir|hatten Sie mir) …9 (besprochen|gesagt|festgestellt|festgehalten|vereinbart|erwähnt|gefragt|erzählt|berichtet|unterhalten); "
     "(schön|nett|toll|lustig) war s …7 (sehen|treffen|sprechen|dich|Sie|gestern|mit); (schön|nett|toll) war es …7 (sehen|treffen|sprechen|dich|Sie|mit Ihnen|gestern); (hat mich|habe mich) …3 gefreut …7 (kennenzulernen|sprechen|sehen|treffen|plaudern|Gespräch|Besuch); "
     "(Sie|du) (fragten|fragtest|wollten) mich …5 (gestern|vorhin|neulich|am Telefon|beim); haben Sie mich …5 (gefragt|gebeten|angesprochen) ; (angesprochen|gefragt) haben …3 (gestern|vorhin|neulich); "
     "(Gesprächsnotiz|Gesprächsprotokoll|Telefonnotiz) …3 (unser|unserem|unseres|unserer|von gestern|von heute)"},
    {About::talk_held, .9, 0,
     "über (unser|das|Ihren|deinen) …1 (Wiedersehen|Treffen|Kennenlernen|Gespräch|Telefonat|Besuch|Anruf) …5 gefreut; "
     "(Sprechstunde|Termin|Besuch|Messe|Treffen|Beratung|Anprobe|Untersuchung|Visite|Besichtigung|Vorgespräch) …5 (hatten wir|haben wir|sprachen wir|redeten wir|haben Sie mir|hatten Sie mir) …9 (gesprochen|geredet|unterhalten|besprochen|erzählt|gesagt|vereinbart); "
     "beim Telefonieren …2 (heute|gestern|vorhin|eben|mit Ihnen|habe ich|hatte ich)"},
    {About::talk_held, .9, 0,
     "wir …7 (reden|sprechen|unterhalten|treffen|sehen|telefonieren|austauschen|zusammensitzen|kennenlernen) (konnten|durften); (gestrigen|heutigen|letzten|kürzlichen) (Treffens|Gesprächs|Telefonats|Termins|Besuchs|Anruf|Anrufs); "
     "(vorhin|gestern|neulich|heute|eben) am (Telefon|Apparat|Hörer|Handy); (Sie|du) (erzählten|sagten|schilderten|berichteten|erzähltest|sagtest|verrieten|erklärten) mir; (erzählten|sagten|schilderten|berichteten|erzähltest) (Sie|du) mir; "
     "(bei Ihnen|bei dir|Sie|dich|euch) …3 (vorbeischauen|besuchen|vorbeikommen|kennenlernen) (durfte|durften|konnte|konnten); (unsere|unserer|unserem) …1 (Runde|Plauderei|Kaffeerunde|Begegnung) …3 (gestern|vorhin|letzte|am|war)"},
    {About::talk_held, 0, damper,
     "(Ihr|Ihre|dein|deine) (Kollege|Kollegin|Mann|Frau|Sohn|Tochter|Mutter|Vater|Mitarbeiter|Mitarbeiterin|Chef|Chefin|Schwester|Bruder) …7 (gesagt|erzählt|mitgeteilt|erklärt|besprochen|versprochen); (mit|zwischen) (dem|der|den|einem|einer|Herrn|Frau|meinem|meiner|seinem|seiner|unserem|unserer|unseren|Ihrem|Ihrer|Ihren) …5 (gesprochen|telefoniert|besprochen|unterhalten|abgesprochen|abgestimmt); "
     "(intern|im Team|im Vorstand|im Kollegium|im Haus|im Hausrat|im Rat|im Ausschuss|im Gremium|in der Leitung|in der Runde) …7 (besprochen|gesprochen|abgestimmt|geredet); (laut|nach) Rahmenvertrag; "
     "(Einladung|Angebot|Bitte|Wunsch|Vorschlag|Terminvorschlag|Anfrage) (zu|zum|auf|um|nach|für|eines) …3 @gespraech; (versucht|vergeblich) …5 (erreichen|anzurufen); Umfrage; Befragung; Fragebogen"},
    {About::talk_planned, .9, 0, "(ich|wir) (melde|melden) …1 Sie …9 telefonisch; (ich|wir) (rufe|rufen) Sie …9 an; (rufe|rufen) ich Sie …9 an; melde mich …7 telefonisch; werde Sie …7 (anrufen|sprechen); komme …7 (bei Ihnen vorbei|zu Ihnen); (komme|bin) ich …9 (bei Ihnen vorbei|zu Ihnen); (bringe|zeige|erkläre|lege) …9 (mit|vor) …9 bei Ihnen in (der|dem|Ihrem|Ihrer); sprechen wir …4 persönlich"},
    {About::talk_planned, .9, 0,
     "(rufe|ruf|rufen) (ich|wir) …3 (Sie|dich|euch|bei dir|bei Ihnen|Ihnen) …9 (an|zurück|durch|retour); (rufe|ruf|rufen) (ich|wir) …5 (zurück|retour|durch); "
     "(ich|wir) (rufe|ruf|rufen) …1 (Sie|dich|euch|in|um|gegen|am|@tag) …9 (an|zurück|durch|retour); "
     "(rufe|ruf) (dich|euch|Sie|Ihnen|heut|heute|morgen|nachher) …7 (an|zurück|durch); "
     "(klingle|klingele|klingel|läute|läut|bimmel|bimmle|klingeln) (ich|wir|dich|Sie|bei|morgen|heute|nächste|später|nachher|mal) …7 (durch|an); "
     "ich (klingle|klingele|klingel|läute|läut|bimmel|bimmle) …7 (durch|an); ich …5 (bimmel|klingel|läut) …3 (an|durch); "
     "(telefonieren wir|wir telefonieren|telefoniere ich|telefonieren wir drei|ich telefoniere) …7 @tag; @tag …9 (telefonieren wir|telefoniere ich|wir telefonieren); telefoniere Ihnen; "
     "(melde mich|melden uns|meld mich|melde ich mich|melden wir uns) …9 (telefonisch|fernmündlich|per Telefon|am Telefon|am Handy|per Handy|über Zoom|mit einem Anruf); "
     "(telefonisch|fernmündlich) (melde|melden|bei Ihnen melden|bei dir melden) ; werde mich …7 (telefonisch|fernmündlich) …3 melden; (telefonisch|persönlich) auf (Sie|dich) (zukommen|zu); "
     "(hören|sprechen|sehen) wir uns …5 @tag; wir (hören|sprechen|sehen) uns …3 @tag; @tag …5 (hören|sprechen|sehen|treffen) wir uns; (treffen wir uns|wir treffen uns|treffe ich Sie|treffe Sie) …7 (bei Ihnen|bei mir|im Büro|in Ihrem|in Ihrer|in meinem); "
     "(hören|hörst|hört) (Sie|du|ihr|@tag) …7 (am Telefon|telefonisch|meine Stimme); hören Sie meine Stimme; (hörst|hören) …4 von mir ruf; "
     "(Rückruf|Anruf) von (mir|uns); (meinem|meinen|mein|unserem|unseren) (Anruf|Rückruf|Telefonat|Besuch) …5 @tag; @tag …5 (meinem|meinen|mein) (Anruf|Rückruf|Telefonat|Besuch); rechnen Sie …5 Anruf; von mir …3 (Rückruf|Anruf); "
     "(ich werde|werde ich|wir werden|werden wir|ich will|ich möchte) (Sie|dich|euch|Ihnen) …9 (anrufen|besuchen|aufsuchen|zurückrufen|anläuten|anklingeln|telefonieren); "
     "werde (Sie|dich|euch) …9 (anrufen|besuchen|aufsuchen|zurückrufen|anläuten|treffen); "
     "(erlaube|gestatte) (ich mir|mir) …9 (anzurufen|zurückzurufen|aufzusuchen|zu besuchen); "
     "(besuche|besuch) (ich|Sie|dich|euch) …7 @tag; (ich|wir) (besuche|besuchen) (Sie|dich|euch); @tag …7 besuche ich; @tag …7 besuchen wir (Sie|dich|euch); "
     "(komme|komm) (ich|@tag|nächste|kurz|gern|persönlich) …7 (vorbei|zu Ihnen|zu dir|zu euch|bei Ihnen|bei dir|bei euch); ich (komme|komm) …7 (bei Ihnen|bei dir|bei euch|zu Ihnen|zu dir|zu euch); "
     "(wir kommen|kommen wir) …7 (zu Ihnen|zu dir|zu euch|bei Ihnen) …7 (besprechen|bereden|reden|klären|durchgehen|durchsprechen); "
     "(schaue|schau) (ich|@tag|dann|am|bei) …7 (vorbei|rein|herein); ich (schaue|schau) …9 (vorbei|rein|herein); und (schaue|schau) …7 (vorbei|rein); "
     "(bin|sitze|stehe) ich …9 (bei Ihnen|bei dir|bei euch|Ihnen gegenüber|in Ihrer Ecke|in Ihrer Nähe); ich (bin|sitze) …5 @tag …5 (bei Ihnen|bei dir|bei euch); "
     "(setzen wir uns|wir setzen uns|wir beide setzen uns|setze mich mit Ihnen|setze ich mich) …9 (zusammen|Tisch|zu Ihnen); setze mich …9 zu Ihnen; "
     "(fahre|fahr) …9 (zu Ihnen|zu dir|zu euch); (am|bis|nächsten|nächste|kommenden) …3 (reden|besprechen|klären) wir …7 (persönlich|Telefon|in Ruhe); "
     "(unser|unseren|unserem|unsere) (Telefontermin|Gesprächstermin|Gespräch|Telefonat|Treffen|Termin|Besprechung|Videocall|Beratungsgespräch|Verabredung) …1 (am|um|morgen|übermorgen|nächste|nächsten|kommenden|kommende|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|in der|steht); "
     "(freue|freuen) …5 auf (unser|das|unseren) …2 (Gespräch|Telefonat|Treffen|Telefontermin|Wiedersehen|Besprechung); (bestätige|bestätigen) …5 (Telefontermin|Gesprächstermin); "
     "erwarte [ich] (Sie|dich|euch); erwarten Sie mich; (haben|hast|habt) (Sie|du|ihr) mich …2 (am Apparat|am Telefon|am Hörer|an der Strippe); "
     "(Telefonat|Gespräch|Beratungsgespräch|Telefontermin) mit (mir|Ihnen|dir) …7 (@tag|ist|eingetragen|Kalender); (Sie|du) und ich …1 am Telefon; "
     "(nehme|nehmen) (ich|wir|mit Ihnen) …7 telefonisch …3 (Kontakt|Verbindung); (kontaktiere|kontaktieren) (ich|wir) Sie …7 telefonisch; @tag …9 (erkläre|erzähle|bespreche|sage|zeige) ich …7 (persönlich|mündlich|telefonisch|am Telefon); "
     "(erwische|fange|treffe|sehe|spreche) ich (Sie|dich|euch) …9 (@tag|an der Tür|dann|und wir reden); wähle (Sie|dich) an; (klingelt|läutet|geht) …4 (bin ich|bin dann ich|das bin ich)"},
    {About::talk_planned, .9, 0,
     "@tag …5 nehme ich mir …5 Zeit; nehme ich mir …3 @tag …3 Zeit; (gehen|besprechen|klären|schauen) wir …2 (dann|@tag) …3 (persönlich|vor Ort|unter vier Augen|am Telefon); wir (gehen|sprechen|schauen|klären|besprechen) …3 persönlich (durch|darüber|an); "
     "(versuche|probiere|probier|versuch) (ich|es) …7 (telefonisch|Handy|erreichen|anzurufen|Festnetz|Telefon|bei Ihnen|bei dir) …2; ich (versuche|probiere|probier) …7 (telefonisch|Handy|anzurufen|Festnetz|Telefon); "
     "wähle ich …3 (Ihre|deine) Nummer; ich wähle …3 (Ihre|deine) Nummer; (läutet|klingelt) …5 (Telefon|Handy) …5 (ich|mir); (Telefon|Handy) (läutet|klingelt) …5 ich; "
     "(ich werde|werde ich|wir werden|werden wir) …7 (zu Ihnen|bei Ihnen|zu dir|bei dir|zu euch|bei euch) …3 (kommen|vorbeikommen|sein|vorbeischauen|hereinschauen|fahren); "
     "(Termin|Besprechung|Treffen|Gespräch) …3 (mit mir|zu zweit|unter vier Augen|wir beide) …7 (@tag|eingetragen|vereinbart|reserviert); (@tag) …5 (unser|unserem|unseren) …1 (Gespräch|Telefonat|Treffen|Telefontermin); "
     "(ich|wir) …5 (Telefontermin|Gesprächstermin|Rückruf|Anruf) …5 (eingeplant|eingetragen|vorgesehen|vorgemerkt|notiert); (rufe|ruf) …1 (wie versprochen|wie vereinbart|wie besprochen|pünktlich) …7 an"},
    {About::talk_planned, .9, 0,
     "(werde|werden) (mich|uns|ich mich|wir uns) …9 telefonisch …5 (melden|Verbindung|setzen); ich (komme|komm|schaue|fahre) …7 vorbei; (komme|schaue) …5 persönlich …2 vorbei"},
    {About::talk_planned, .9, 0,
     "(kontaktiere|kontaktieren|erreiche|erreichen) …5 telefonisch …3 (ich|werde|morgen|im Laufe); (ich|werde) …7 kontaktieren …3 telefonisch; @tag …5 ich (rufe|ruf) …2 (an|durch); (erhalten|bekommen|bekommst|kriegst) (Sie|du) …3 meinen (Anruf|Besuch|Rückruf); (Sie|du) (erhalten|bekommen|bekommst) …3 meinen (Anruf|Besuch|Rückruf)"},
    {About::talk_planned, 0, damper,
     "(wenn|falls|sofern|sollten|sollte) …5 (möchten|mögen|wünschen|magst|möchtest|lieber|Bedarf|Fragen|nötig); falls nötig; bei Bedarf; bei Fragen; gegebenenfalls; notfalls; eventuell; vielleicht; irgendwann; auf Wunsch; "
     "(könnte|könnten|dürfte|soll|darf) (ich|wir) …7 (anrufen|telefonieren|zurückrufen|besuchen|vorbeikommen); (rufe|rufen|komme|besuche) …5 nicht (mehr|an|vorbei|zurück|zu); (rufen|melden) Sie (sich|uns|mich)"},
    {About::talk_offered, .9, 0, "rufen Sie mich …9 an; rufen Sie (mich|uns) an; (möchten|wollen) Sie …4 (reden|sprechen|telefonieren); gern (telefonisch|am Telefon|persönlich); (mit mir|mit uns) …3 (reden|sprechen|telefonieren) (möchten|wollen|mögen); erreichen (mich|uns) (direkt|persönlich|telefonisch|jederzeit); lassen Sie uns (telefonieren|sprechen|reden); (Telefonat|Rückruf) (anbieten|vereinbaren|wünschen)"},
    {About::talk_offered, .9, 0,
     "rufen Sie (mich|gern|gerne|einfach|ruhig|doch|also|jederzeit|kurz) …7 (an|durch|zurück); "
     "(rufen|ruf|ruft) …2 (mich|mir) …7 (an|durch|zurück); ruf (mich|gern|gerne|einfach|ruhig|doch|bitte|kurz|halt) …7 (an|durch|zurück); "
     "(zögern|scheuen|zögere|scheue) …5 (anzurufen|anrufen|zum Telefon); (dürfen|können|darfst|kannst|dürft|könnt) (Sie|du|ihr|mich) …7 mich …7 (anrufen|stören|erreichen|sprechen) ; (dürfen|können|darfst|kannst) (Sie|du) mich …7 (anrufen|stören|erreichen); "
     "(melden|melde|meldet|rühren|rührst|rühr) (Sie|dich|di|du|euch) …7 (telefonisch|am Handy|per Telefon|fernmündlich); (melden|melde) …5 (bei mir|direkt bei mir) …2 (am|telefonisch|persönlich|wenn|dann); "
     "(freue|freuen|freut) …5 (Ihren|deinen|euren) Anruf; (Ihren|deinen|euren) Anruf …2 (freue|freuen|freut|freute); (kurzer|ein) Anruf …3 (genügt|reicht); "
     "(stehe|stehen|steh) …9 (telefonisch|persönlich|persönliches|Gespräch|Telefonat|mündlich|Rückruf) …5 (Verfügung|bereit); für ein …2 (Gespräch|Telefonat) …9 (Verfügung|bereit|da|Zeit|stehe|nehme); "
     "(biete|bieten|anbieten|angeboten) …7 (Gespräch|Telefonat|Telefontermin|Gesprächstermin|Treffen|Rückruf|Termin bei mir); biete …3 an dass wir; "
     "(können|könnten|gern|gerne|wollen|sollen|lassen|mögen) …7 (Telefontermin|Gesprächstermin|Gespräch|Telefonat|Treffen) …3 (ausmachen|vereinbaren|führen|verabreden|machen); "
     "(sollen|wollen|können|könnten|möchten|mögen) wir …7 (telefonieren|reden|sprechen|zusammensetzen|treffen|quatschen|plaudern|bereden); "
     "(lass uns|lassen Sie uns|lasst uns) …5 (telefonieren|reden|sprechen|quatschen|zusammensetzen|treffen|schnacken|plaudern|bereden); "
     "(möchten|wollen|mögen|würden|willst|magst|möchtest|Lust) (Sie|du|ihr|dass wir|uns|mit mir|mir) …9 (mit mir|am Telefon|persönlich|mündlich|telefonisch|in Ruhe|mir persönlich) …7 (sprechen|reden|klären|erzählen|besprechen|anschauen|gehen|durchgehen|telefonieren|überlegen|loswerden); "
     "(Zeit|Lust|Minuten|Termin|Viertelstunde) (für|auf) …4 (Telefonat|Gespräch|Kaffee|Telefon|Anruf|Videoanruf|Plausch|Videocall); Minuten für mich; (bei|in|mit) einem …2 (Videoanruf|Telefonat|Kaffee|Telefongespräch|Gespräch) …2 (klären|besprechen|erläutern|durchgehen|erklären|reden|bereden|helfen); "
     "(erreichen|erreichst|erreicht|finden) (Sie|du|ihr) mich; bin (ich) …5 für (Sie|dich|euch) da; ich bin …5 für (Sie|dich|euch) da; ich für (Sie|dich|euch) da; "
     "(unter|wählen|auf|benutzen|nutzen|über) (meiner|meine) …1 (Durchwahl|Handynummer|Nummer|Privatnummer|Mobilnummer|Telefonnummer); meine (Handynummer|Durchwahl|Privatnummer|Nummer) (kennen|haben|hast|kennst); auf meinem Handy; "
     "(meine|unsere) Tür …7 offen; offenes Ohr; mein Ohr haben; (greifen|nehmen|greif|nimm) …5 (Hörer|Telefon); (zum|den) Hörer (greifen|nehmen|in die Hand); "
     "(läuten|klingeln|bimmeln|läut|klingel) (Sie|doch|einfach|mir) …5 (an|durch); höre …3 (Ihnen|dir|gern|gerne) …2 zu; ich höre zu; (höre|hör) mir …2 (gern|gerne) an; "
     "(kommen|komm|schauen|schau|setzen|gehen) …5 (bei mir|zu mir) …7 (vorbei|rein|dann reden|Büro|Laden|auf einen|und wir|ich); (kommen|komm|schauen|schau) …5 (vorbei|rein) …2 dann (reden|besprechen|schauen|gehen|rechnen) wir; "
     "(soll|darf|dürfte|kann) ich (Sie|dich|Ihnen|dir) …7 (anrufen|zurückrufen|Telefonat|telefonisch|Gespräch|mündlich|Telefon); (dürfte|darf) ich …2 anrufen; "
     "(gern|gerne) …3 (rufe|bespreche|erkläre|erläutere|komme|besuche|rede|erzähle|gehe) ich …9 (an|zurück|persönlich|persönlichen|mündlich|telefonisch|Gespräch|vorbei|zu Ihnen|Telefon|durch); "
     "(gern|gerne) (bespreche|erkläre|erläutere|rede) …7 (persönlich|persönlichen|mündlich|telefonisch|Telefon); (bespreche|erkläre|erläutere|erzähle) ich Ihnen …5 (persönlich|mündlich|telefonisch|am Telefon); ich rufe (Sie|dich) (gern|gerne|auch gern|auch gerne); "
     "auf Wunsch (rufe|komme|besuche|erkläre) ich; wenn (Sie|du) …5 (rufe|komme|besuche) ich (Sie|dich|gern|gerne|auch); "
     "(würde|möchte|nehme|nehm) …3 (mir|mich) …3 (gern|gerne|dafür|Zeit) …7 (Zeit|Stunde|persönlich|zu hören|Anruf freuen); (nehme|nehmen) (mir|uns) …3 Zeit (für Sie|dafür|für dich|und|dazu); "
     "(lade|laden) …7 (Gespräch|Kaffee|Büro) …3 (ein|dazu|unter|in); (Gesprächsbedarf|Redebedarf); sprechen Sie mich …3 an; (von der Seele|vom Herzen) reden; wir …2 (Hand|Zeit) …2 persönlich; "
     "(können|könnten|gern|gerne|wollen|lieber|möchten|damit|dass) wir …7 (am Telefon|telefonisch|persönlich|mündlich|bei einem Kaffee|miteinander|in Ruhe|gemeinsam|zusammen|im Gespräch|bei einem) …5 (besprechen|klären|durchgehen|durchsprechen|bereden|anschauen|ansehen|reden|sprechen); "
     "(lieber|gern|gerne) …3 (mündlich|am Telefon|telefonisch|persönlich) …3 (klären|besprechen|möchten|mögen|reden|hören|durchgehen|ist|zur); darüber sprechen (mögen|möchten|wollen); (finde|finden|erwischen) Sie mich"},
    {About::talk_offered, .9, 0,
     "(am Telefon|telefonisch|persönlich|mündlich|im Gespräch) …5 (leichter|einfacher|besser|schneller|angenehmer) ; (leichter|einfacher|besser|schneller|angenehmer|lieber) …3 (am Telefon|telefonisch|persönlich|mündlich|im Gespräch|im persönlichen); "
     "(würde|möchte|würd|wollte|will) …5 (lieber|gern|gerne) …5 (am Telefon|persönlich|mündlich|telefonisch|in Ruhe) …5 (erklären|besprechen|sprechen|erläutern|reden|klären|erzählen|hören|durchgehen); "
     "(können|könnt|kannst|dürfen|darfst) (Sie|ihr|du) …5 (bei mir|zu mir|persönlich) …3 (vorbeikommen|vorbeischauen|kommen|anrufen|melden|sprechen); "
     "(Sie|du|ihr) (können|dürfen|kannst|darfst|könnt|dürft) mich …7 (anrufen|erreichen|sprechen|stören|finden|anläuten|ansprechen); "
     "wenn (du|Sie|ihr) …2 (magst|mögen|willst|wollen|möchten|möchtest|mögt) …3 (telefonieren|reden|sprechen|treffen|rufe|komme|besprechen|setzen) (wir|ich); "
     "(reden|sprechen|quatschen|plaudern|telefonieren) wir …3 (doch|einfach|gern|gerne|kurz|mal|in Ruhe|darüber|drüber); (kommen Sie|komm) (einfach|doch|gern|gerne|ruhig|jederzeit|mit) …5 zu mir; (haben|hast|hätten|hättest) (Sie|du) …5 Zeit …3 (Gespräch|Telefonat|telefonieren|sprechen|reden|Kaffee); "
     "(nehme|nehm|nehmen) (ich|mir|uns) …5 (gern|gerne|die|dafür|extra) …2 Zeit; (wann|welche Zeit) …5 (anrufen|telefonieren|sprechen|erreichen|reden) (kann|darf|können|dürfen); (wann|wie) erreiche ich (Sie|dich); (schlagen|schlag|nennen) …3 (Termin|Termine|Uhrzeit) vor; "
     "(bin|wäre|stehe) …5 (gern|gerne|jederzeit|immer) …5 (persönlich|telefonisch) …3 (erreichbar|da|sprechen|Verfügung|ansprechbar)"},
    {About::talk_offered, .9, 0,
     "ich (erkläre|erläutere|bespreche|zeige|erzähle) (Ihnen|dir|es|das) …5 (gern|gerne|auch) …3 (persönlich|mündlich|telefonisch|Telefon); "
     "(gern|gerne) (vereinbare|vereinbaren|mache|machen|führe|führen) …7 (Gesprächstermin|Telefontermin|Gespräch|Telefonat|Termin mit); (reden|sprechen|telefonieren) (willst|wollen|möchten|möchtest|magst|mögen); "
     "wann ich (Sie|dich) …3 (anrufen|erreichen|zurückrufen); (einen|ein) …1 (Gesprächstermin|Telefontermin|Gespräch|Telefonat) …2 (anbieten|vereinbaren|ausmachen)"},
    {About::talk_offered, .9, 0,
     "rufen Sie (durch|an) …2 (wenn|falls|sobald|ich|und); (dass|ob) ich (Sie|dich) …3 (anrufe|zurückrufe|besuche); am liebsten (am Telefon|telefonisch|persönlich); (sprechen|reden) wir …2 (einmal|doch|mal) …3 (in Ruhe|darüber|persönlich)"},
    {About::talk_offered, 0, damper,
     "keine Zeit; (nicht|kein|keine|keinen) …3 (telefonieren|telefonisch|Anruf|Anrufe|Auskunft|Gespräch); (Hotline|Servicehotline|Störungshotline|Sprechstunde|FAQ|Bürgertelefon|Hilfecenter); ausschließlich schriftlich; von Anrufen ab; nicht erreichbar; "
     "(Hausarzt|Arzt|Steuerberater|Hersteller|Makler|Versicherung) …5 (sprechen|besprechen|Gespräch|an|wenden)"},
    {About::talk_overtaken, .9, solid, "(Gespräch|Telefonat|Treffen) (im|vom|aus dem) [letzten|vergangenen|vorigen] (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Frühling|Frühsommer|Sommer|Spätsommer|Herbst|Winter|Jahr|Vorjahr); (Gespräch|Telefonat|Treffen) (letzten|vergangenen|vorigen|letztes|vergangenes|voriges) (Monat|Jahr|Sommer|Herbst|Winter|Frühjahr); (inzwischen|mittlerweile|seitdem|seither|unterdessen|nun|jetzt) …9 (entschieden|beschlossen|entschlossen|festgelegt); (inzwischen|mittlerweile|nun|jetzt) steht … fest; Entscheidung …3 (gefallen|getroffen); (haben|habe) (wir|ich) (uns|mich) …5 (anders|dagegen) entschieden; damals … (noch offen|noch nicht)"},
    {About::repaired, .8, 0,
     "(Sie|du) (haben|hatten|hast|hattest) [völlig|vollkommen|ganz|natürlich|absolut|selbstverständlich] recht; Gutschrift …7 (erstellt|ausgestellt|veranlasst|angewiesen|gebucht|geschrieben); (Betrag|Geld|Zahlung|Gebühr|Euro|Abbuchung|Differenz|Summe) …7 (zurückgegangen|zurückgebucht|zurücküberwiesen|erstattet|gutgeschrieben|rückerstattet|zurückgezahlt|zurückgeholt)"},
    {About::repaired, .8, 0, "korrigierte(n|r|) Rechnung; Rechnung … (korrigiert|berichtigt|storniert); Sie (hatten|haben) Recht; ersetzt die (erste|alte|falsche)"},
    {About::repaired, .8, 0,
     "(anbei|hier|Anhang|Anlage|Beilage|beiliegend|beigefügt|angehängt|angehängte|hängt|erhalten|erhältst|bekommst|bekommen|schicke|sende|senden|übersende|übersenden|füge|liegt|finden|findest|nun|jetzt) …7 (korrigierte|korrigierten|korrigierter|berichtigte|berichtigten|berichtigter|korrekte|korrekten|verbesserte|verbesserten|richtige|richtigen|bereinigte|bereinigten|fehlerfreie|richtiggestellte|neu ausgestellte|berichtigtes|korrigiertes); "
     "(korrigierte|korrigierten|berichtigte|berichtigten|korrekte|korrekten|richtige|richtigen|berichtigter|korrigierter) …2 (Fassung|Version|Rechnung|Datei|Abrechnung|Bescheinigung|Liste|Plan|Angebot|Vertrag|Unterlagen|Bestätigung|Anlage|Broschüre|Termin|Link|Zeugnis|Offerte) …5 (anbei|liegt|hängt|Anhang|finden|folgt hier|bei|angehängt|unten|hier); "
     "(richtig|korrekt) (ist|sind|lautet|wäre|heißt|muss); (muss|müsste|sollte) …2 (natürlich|richtig|eigentlich|korrekt) …5 (heißen|lauten|sein); muss es …3 heißen; es gilt natürlich; "
     "(habe ich mich|hatte ich mich|hab mich|habe mich|hatte mich|haben wir uns|hatten wir uns|ich habe mich|ich hatte mich|ich mich|wir uns) …5 (vertan|verschrieben|geirrt|verrechnet|vertippt|verlesen|getäuscht|versehen|verzählt) …9 (richtig|richtige|korrekt|korrekte|natürlich|anbei|hier|Anhang|jetzt|nun|sondern|korrigierte|statt|nicht); (anbei|angehängte|angehängten|Anhang|korrekte|richtige|richtig|brauchen|neue Version|Version) …9 (vertan|verschrieben|geirrt|verrechnet|vertippt|verlesen|verzählt); "
     "(muss|müssen|möchte|darf) …2 (mich|uns) (korrigieren|berichtigen|verbessern); "
     "(mir|uns) …5 (Zahlendreher|Tippfehler|Schreibfehler|Rechenfehler|Irrtum|Versehen|Missgeschick|Fehler) …7 (passiert|unterlaufen|reingerutscht) …9 (richtig|korrekt|korrekte|hiermit|anbei|hier|Anhang|richtigstellen|korrigiert|unten|liegt); "
     "(Fehler|Irrtum|Zahlendreher|Tippfehler) …3 (eingeschlichen|passiert|unterlaufen) …9 (richtig|korrekt|ist am|nicht am|hiermit|anbei|Anhang|natürlich|sondern); "
     "(hiermit|damit) …4 (richtigstellen|richtig|korrigieren|berichtigen|ersetzen|zurück|storniert|gutschreiben|berichtigt); (ersetzen|ersetze|ersetzt) …3 hiermit; "
     "(nehmen|nehme|ziehen) …5 (hiermit|damit) zurück; diese nehmen wir …2 zurück; als gegenstandslos betrachten; (Mahnung|Mahngebühr) …5 (gegenstandslos|zurückgenommen); "
     "entgegen (meiner|unserer) …2 (Auskunft|Mail|Mitteilung|Angabe|Ankündigung|Information|Aussage); nicht wie von (mir|uns) …2 (gemeldet|geschrieben|angegeben|mitgeteilt|angekündigt); "
     "(falsche|falschen|falscher|falsches|veraltete|alte|alten|alter) …5 (von mir|von uns|geschickt|gesendet|angegeben|geschrieben|genannt|erwischt|angehängt|gedruckt|aufgedruckt|mitgeteilt|Datei|Version|Datum|Uhrzeit|Anhang) …7 (richtig|richtige|richtigen|korrekt|korrekte|hier|nun|jetzt|ersetzen|anbei|Anhang|neue|neuen); "
     "(versehentlich|irrtümlich|fälschlich|fälschlicherweise|aus Versehen|doppelt|zu viel) …9 (gutschreiben|zurücküberwiesen|überweisen|erstatten|erstattet|gutgeschrieben|zurück|storniert|zurückgebucht|zurückgezahlt|nehmen wir); "
     "(fehlerhafte|falsche|doppelte|falschen|fehlerhaften|doppelten) …2 (Lastschrift|Abbuchung|Buchung|Rechnung|Mahnung|Berechnung) …7 (storniert|zurückgebucht|zurücküberwiesen|erstattet|korrigiert|zurückgenommen|gelöscht); "
     "Gutschrift …3 (doppelt|zu viel|irrtümlich|falsch) …5 (Anhang|anbei|finden|liegt|erhalten); "
     "(Anhang|Anlage|Link|Datei|Beilage) …3 (vergessen|gefehlt|fehlte|nicht mitgeschickt|nicht mitgeschickt) …9 (hier|nun|jetzt|bitte sehr|anbei|nachgereicht|da ist); (fehlte|vergessen|nachgereicht) …5 (Anhang|Anlage|Link) …5 (hier|nun|jetzt); jetzt …1 (mit Anhang|ist er dran|die richtige|aber richtig|aber die); "
     "(Errata|Erratum|Richtigstellung|Korrektur|Berichtigung) (zu|zum|zur|unserer|meiner|der|des|unseres|meines|im); Korrektur der; Korrektur das; Korrektur die; (Asche auf mein Haupt|Mea culpa); mein Fehler …7 (richtig|hier|natürlich|ist|nicht); ich (Schussel|Dussel|Depp|Esel); "
     "verwenden Sie (nur|ausschließlich|stattdessen|ab jetzt) …2 (diese|die|dieses|das); (anstelle|statt) …5 (versehentlich|falschen|irrtümlich|aus Versehen) …9 (nun|jetzt|hier|erhalten|richtigen); "
     "(Sie haben|Sie hatten|du hast|du hattest) …2 (recht|Recht) …5 (falsch|vertauscht|verwechselt|vergessen|Fehler|neue|berichtigt); (nicht|statt) …9 (wie von mir|wie von uns|geschrieben|verwechselt) …5 (sondern|richtig|natürlich); "
     "(habe|hab|haben|hatte|hatten) …7 (verwechselt|vertauscht) …7 (natürlich|richtig|jetzt|nun|anbei|bleibt|ist am|liegt|passt|hier|Anhang); (Verwirrung|Durcheinander) …5 (richtig|beträgt|ist|gilt)"},
    {About::repaired, .8, 0,
     "(Fehler|Tippfehler|Zahlendreher|Datum|Betrag|Name) …3 (ist|habe|haben|wurde) …3 (korrigiert|ausgebessert|berichtigt|richtiggestellt|verbessert); "
     "(eingeschlichen|unterlaufen|passiert) …4 (richtige|korrekte|es sind|es ist|sondern|gemeint|neue|neuen); (Fehler|Irrtum) …5 (überarbeitete|neue|korrigierte|berichtigte) …2 (Fassung|Version|Rechnung|Datei); (überarbeitete|neue|neuen) …1 (Fassung|Version|Rechnung|Datei|Fassung) …5 Fehler …5 (behoben|korrigiert|beseitigt); "
     "(ignorieren|vergessen|löschen|vernichten|streichen|missachten) Sie …2 (letzte|letzten|vorige|vorigen|erste|ersten|vorherige|gestrige|alte|falsche) …1 (Mail|Nachricht|Rechnung|Schreiben|Version|Fassung|Datei|Anhang|Angebot); (ignorier|vergiss|lösch|ignoriere) …3 (letzte|letzten|vorige|erste|alte|falsche) …1 (Mail|Nachricht|Version|Datei|Rechnung); "
     "falsch …1 (berechnet|abgerechnet|gebucht|angegeben|eingetragen|ausgewiesen|geschrieben) …9 (erstattet|gutgeschrieben|überwiesen|korrigiert|berichtigt|geändert|richtig|anbei|Anhang|neue); "
     "(Differenz|Überzahlung|Differenzbetrag) …5 (erstattet|gutgeschrieben|zurücküberwiesen|zurückgezahlt|ausgeglichen); diesmal …3 (richtig|korrekt|richtigen|korrekten|Anhang); "
     "(gilt|ersetzt) …3 (anstelle|statt) …3 (der|des) …1 (falschen|ersten|alten|vorigen)"},
    {About::repaired, 0, damper,
     "(sobald|demnächst|nächste Woche|folgt in|werden den|werde den|in den nächsten); (Falls|wenn|sollten) …5 (Fehler|falsch); Bitte (korrigieren|prüfen|berichtigen) Sie; "
     "(Bank|Architekt|Finanzamt|Paketdienst|Hersteller|Lieferant|Behörde|Labor|Versicherung|Schiedsrichter|Zeitung) …3 (hat|haben) …9 (Fehler|geirrt|vertauscht|verrechnet|berichtigt|verwechselt|falsch|überwiesen); "
     "(haben|hast) (Sie|du) (sich|dich) …5 (verschrieben|vertippt|verrechnet|geirrt); Korrektur (Ihrer|der) (Zahnstellung|Zähne|Brille); (Richtigstellung|Berichtigung|Korrektur) der (Zeitung|Presse|Redaktion|Behörde)"},
    {About::talk_deferred, .9, 0, "(Jahresgespräch|Gespräch|Treffen|Termin|Besuch) …9 (nicht mehr|nächstes Jahr|neuen Jahr|verschieben|auf später); (schaffen|schaffe) (wir|ich) … (Jahresgespräch|Gespräch|Treffen)"},
});
// clang-format on

}  // namespace

std::span<const CueGroup> german_facts() {
    return facts;
}

}  // namespace warmline
