/// The lists behind lexicon.hpp. Folded spelling, blanks between words; a word may stand in several
/// lists. Data only.
#pragma once

#include <array>
#include <string_view>

#include "linter/text/lexicon.hpp"

namespace warmline {

struct LexiconList {
    WordClass classes = 0;
    std::string_view words;
    std::int32_t value = 0;
};

using namespace word_class;

/// Function words of one language that are rare in the other.
inline constexpr LexiconList language_lists[] = {
    {german | starter,
     "der das dem den des ein eine einen einem einer eines und oder aber denn sondern nicht kein "
     "keine keinen keiner mit von vom zum zur fuer auf aus bei nach seit ueber unter vor zwischen "
     "durch ohne gegen um bis ist sind war waren wird werden wurde wurden hat haben hatte hatten "
     "kann koennen konnte koennte muss muessen soll sollen sollte wir ich du er es uns unser "
     "unsere "
     "unseren unserem unserer mein meine meinen dein deine deinen euch euer eure mich mir dich dir "
     "dass weil wenn ob als wie wo wer wen wem was warum wieso weshalb welche welcher welches noch "
     "schon nur auch sehr mehr hier dort dann jetzt heute gestern immer wieder bereits leider "
     "gerne "
     "gern damit dafuer daher deshalb deswegen ausserdem zudem jedoch allerdings trotzdem falls "
     "sobald sofern solange nachdem bevor waehrend obwohl da dabei dazu davon daran darauf "
     "darueber "
     "dies diese dieser dieses diesen diesem jede jeder jedes jeden alle allen aller alles viele "
     "einige manche beide beim im ins ab je sowie sowohl weder entweder zwar eben etwa nun so doch "
     "also bitte vielen natuerlich selbstverstaendlich vielleicht nachfolgend anbei hiermit "
     "insbesondere weiterhin zunaechst schliesslich danach anschliessend zuletzt mittlerweile "
     "inzwischen somit folglich andernfalls sonst ansonsten statt wegen trotz laut gemaess "
     "aufgrund mittels innerhalb ausserhalb neben hinter wann wohin woher"},
    {german,
     "ihr ihre ihren ihrem ihrer sich nichts etwas man habe hast bist seid sei waere "
     "wuerde wuerden wirst moechte moechten duerfen darf ihnen zu an am"},
    {english | starter,
     "the a an and or but if of to from with without by for at on into onto about over under "
     "between through during before after above below is are was were be been being have has had "
     "do does did will would shall should can could may might must not no this that these those "
     "it its you your yours we our ours they their theirs he she his her who what when where why "
     "which how there here then than because although though while unless until since whether "
     "please thanks thank yes however therefore moreover furthermore meanwhile otherwise instead "
     "also just only very more most some any each every both either neither such as so let "
     "unfortunately once our perhaps maybe sorry first second finally next last today tomorrow "
     "yesterday now again all many several few another"},
    {english,
     "me my mine us them him been i am don doesn didn isn aren won ll ve re in out up off"},
    {foreign,
     "le la les une et que qui dans pour avec vous nous est sont pas sur aux cette votre "
     "notre el los las una y del por con para como este esta usted su sus muy il lo gli "
     "che di per non sono della nel questo het een van voor niet zijn deze wij naar bij "
     "ook og er ikke det och att som oder na nie jest si nao os um uma seu "
     // Dutch
     "uw wij zo op aan ik mij jullie onze heeft hebben kunt geen wordt maar nog graag mevrouw "
     "geachte vriendelijke groet groeten "
     // Swedish, Danish, Norwegian
     "hej hei vi jag jeg mig oss inte ska skal har aer blir blev p\u00E5 fra fr\u00E5n hvis "
     "hvor hvad n\u00E5got noget noe goera gj\u00F8re g\u00F8re kan ditt eller ogs\u00E5 "
     "ocks\u00E5 "
     "gaerna tack tak takk mvh venlig vennlig vaenlig hilsen haelsning haelsningar k\u00E6re "
     // others that had few
     "bonjour cordialement gracias saludos hola grazie saluti gentile buongiorno obrigado "
     "atenciosamente dzi\u0119kuj\u0119 dzie\u0144 dobry pozdrawiam prosz\u0119"},
};

/// Capitalised words that begin a sentence where a name or (German) noun would not.
inline constexpr LexiconList boundary_lists[] = {
    {starter,
     "die sie ihr ihre ihren ihnen man moechten duerfen darf haben hat gibt geht gilt an am in zu "
     "senden schicken melden rufen schreiben antworten klicken pruefen nutzen beachten teilen "
     "geben lesen sichern bestellen vereinbaren besuchen erhalten kommen freuen danke herzlichen "
     "beste freundliche liebe mit morgen mitte anfang ende sollten wollen moeglicherweise "
     "voraussichtlich spaetestens fruehestens erst einmal zuerst einfach besonders sicher "
     "entscheidend wichtig sein seine seinen seinem seiner seines selbst niemals darin daraus "
     "darunter bisher kuenftig gleichzeitig nochmals gestern derzeit aktuell "
     "seitdem dadurch dagegen hierzu hierfuer dazu worauf wobei weitere weiteres neu neue neben "
     "guten hallo ja nein nichts niemand jemand"},
    {starter,
     "we i in call contact click visit send reply read see note check ask tell use get take make "
     "give find try keep learn join book order open choose enjoy visit your my their its best kind "
     "many dear hello hi good great well two three one nobody everyone everything nothing "
     "something "
     "someone anyone whoever whatever whenever wherever additionally alternatively recently "
     "currently usually often sometimes always never even still yet ok okay"},
    {polite, "sie ihr ihre ihren ihrem ihrer ihres ihnen"},
    // Titles, conjunctions and measures: something must follow.
    {abbreviation,
     "dr prof hr hrn med phil jur rer nat oec theol habil em mt mr mrs ms mx messrs rev hon gov "
     "sen rep gen col capt lt sgt cpl dipl ing "
     "mag mba univ bzw beziehungsw ca inkl incl exkl excl einschl zzgl abzgl ggf ggfs evtl evt "
     "eventl sog vgl gem lt zw bspw bsp vs eg ie viz cf approx circa nr nrn tel telef fon mobil "
     "resp bes insb insbes zzt geb verh sel hl vorauss ungef entspr betr bzgl hinsichtl "
     "einschliessl zuzuegl abzuegl wg lfd allg gesetzl vertragl urspr beil anl bearb hrsg verf "
     "abb tab aufl bd jg pos bez dgl dergl ausf schriftl telefon ink max min durchschn "
     "inbegr exkls inkls wahrsch eigtl zus kfm kaufm techn stellv kgl staatl stv attn ref re "
     "asst assoc esq ph"},
    {soft_abbreviation,
     "chr sc st fa mind kto tgl monatl jaehrl woechentl pers ed eds cit bd whg grdst usw etc usf "
     "ua oa "
     "uae "
     "ff str strasse pl hbf bhf mio mrd tsd std min sek mon jh jhd jhdt "
     "co inc ltd corp bros llc plc dept est al ave blvd rd ln hwy sq apt ste fl jr sr hrs mins "
     "secs "
     "ext wk yr yrs mo lbs oz ft am pm abs abt kfz lkw pkw anm ang inh ing gmbh mbh ag kg ev "
     "jan jaen jaenn feb febr maer mrz apr jun jul aug sep sept okt oct nov dez dec mar "
     "di mi do fr sa so mon tue tues wed thu thur thurs fri sat sun "
     "zi stk stck kt pkt proz qm dsgvo abk ausg ergb forts temp misc cont intl natl govt mgr "
     "mwst ust usa uk"},
    {before_number,
     "no nos art abs fig figs p pp vol ch sec sect par kap para eq ex s z tz rn rz "
     "anm bl seite zif ziff lit hs hnr og eg item"},
    {pronoun, "sie wir ich du er es man ihr uns sich"},
    {closing_start,
     "best all take thanks many thank danke vielen besten herzlichen bis talk speak see with yours "
     "in schoenes alles "
     "beste viele warmly auf love until herzlich ihr ihre dein deine euer eure your the das team"},
    {list_end | soft_abbreviation, "usw etc usf uae oae uvm"},
    {unit,
     "cm mm km m kg g mg t l ml qm kw kwh mwh mb gb tb hz mhz ghz db px dpi st stk stck std min "
     "sek h ft lbs oz"},
    {takes_ordinal,
     "am der den dem die das des im vom zum zur beim ab bis seit und oder ein eine einen einem "
     "einer eines ihr ihre ihren ihrem ihrer unser unsere unseren unserem unserer mein meine "
     "meinen meiner dein deine jeder jede jedes jeden diesem diesen dieser dieses diese kein keine "
     "vor nach zu in an ins ans aufs naechsten kommenden letzten ersten bereits schon"},
    {company_form,
     "gmbh mbh ag kg kgaa ohg ug gbr se eg ev ek ltd limited inc llc llp plc corp "
     "corporation company co sarl sa bv nv oy ab srl spa holding gruppe group verlag"},
};

inline constexpr LexiconList calendar_lists[] = {
    {month, "januar jan jaenner jaen jaenn january", 1},
    {month, "februar feb febr feber february", 2},
    {month, "maerz maer mrz march mar", 3},
    {month, "april apr", 4},
    {month, "mai may", 5},
    {month, "juni jun june", 6},
    {month, "juli jul july", 7},
    {month, "august aug", 8},
    {month, "september sep sept", 9},
    {month, "oktober okt october oct", 10},
    {month, "november nov", 11},
    {month, "dezember dez december dec", 12},
    {weekday, "montag monday", 0},
    {weekday, "dienstag tuesday", 1},
    {weekday, "mittwoch wednesday", 2},
    {weekday, "donnerstag thursday", 3},
    {weekday, "freitag friday", 4},
    {weekday, "samstag sonnabend saturday", 5},
    {weekday, "sonntag sunday", 6},
    {short_weekday, "mo mon", 0},
    {short_weekday, "di tue tues", 1},
    {short_weekday, "mi wed", 2},
    {short_weekday, "do thu thur thurs", 3},
    {short_weekday, "fr fri", 4},
    {short_weekday, "sa sat", 5},
    {short_weekday, "so sun", 6},
    {weekday, "montags mondays", 0},
    {weekday, "dienstags tuesdays", 1},
    {weekday, "mittwochs wednesdays", 2},
    {weekday, "donnerstags thursdays", 3},
    {weekday, "freitags fridays", 4},
    {weekday, "samstags saturdays", 5},
    {weekday, "sonntags sundays", 6},
    {clock_word, "uhr clock"},
    {meridiem, "am a", 0},
    {meridiem, "pm p", 12},
    {zone,
     "cet cest mez mesz gmt utc bst est edt cst cdt mst mdt pst pdt et ct pt wet west eet eest "
     "ist jst aest aedt sgt hkt"},
    {small_number, "eins ein one", 1},
    {small_number, "zwei two", 2},
    {small_number, "drei three", 3},
    {small_number, "vier four", 4},
    {small_number, "fuenf five", 5},
    {small_number, "sechs six", 6},
    {small_number, "sieben seven", 7},
    {small_number, "acht eight", 8},
    {small_number, "neun nine", 9},
    {small_number, "zehn ten", 10},
    {small_number, "elf eleven", 11},
    {small_number, "zwoelf twelve", 12},
    {clock_part, "halb", -30},
    {clock_part, "half", 30},
    {clock_part, "viertel quarter", 15},
    {clock_part, "dreiviertel", -15},
    {preposition_of_time, "um gegen ab bis at by until till around from before after von vor nach"},
};

inline constexpr LexiconList money_lists[] = {
    {currency, "eur euro euros", 1},
    {currency, "usd dollar dollars", 2},
    {currency, "gbp pound pounds pfund sterling", 3},
    {currency, "chf franken sfr fr", 4},
    {currency, "jpy yen", 5},
    {currency, "pln zloty", 6},
    {currency, "sek", 7},
    {currency, "dkk", 8},
    {currency, "nok", 9},
    {currency, "czk", 10},
    {currency, "cad", 11},
    {currency, "aud", 12},
    {currency, "ct cent cents", -1},
    {currency, "pence penny", -3},
    {currency, "rappen", -4},
    {multiplier, "tsd tausend thousand", 1'000},
    {multiplier, "k", 1'000},
    {multiplier, "mio million millionen millions mn m", 1'000'000},
    {multiplier, "mrd milliarde milliarden billion billions bn", 1'000'000'000},
    {period,
     "pro je monatlich monatliche monatlichen jaehrlich jaehrliche jaehrlichen woechentlich "
     "taeglich monat jahr woche tag stunde quartal vierteljaehrlich halbjaehrlich einmalig "
     "einmalige einmaligen per month monthly year yearly annually annual week weekly day "
     "daily hour hourly quarter quarterly mo pa pm yr one-off once stueck nutzer user seat "
     "mtl jhrl insgesamt gesamt total"},
    {tax,
     "mwst ust mehrwertsteuer umsatzsteuer steuer steuern netto brutto vat tax taxes net gross "
     "gst steuerfrei"},
};

inline constexpr LexiconList contact_lists[] = {
    {phone_label,
     "tel telefon fon phone telephone mobil mobile handy cell call rufnummer "
     "telefonnummer line hotline fax telefax durchwahl anruf rufen erreichen whatsapp ruf "
     "direct zentrale buero office t m f"},
    {contact,
     "tel telefon fon phone telephone mobil mobile handy cell fax telefax durchwahl mail "
     "email web www internet website homepage http https postfach strasse str plz adresse "
     "anschrift bankverbindung iban bic kontonummer address "
     "sprechzeiten buerozeiten oeffnungszeiten servicezeiten linkedin xing facebook "
     "instagram twitter youtube"},
    {legal | strong_legal,
     "impressum imprint hrb hra fn amtsgericht registergericht handelsregister firmenbuch "
     "handelsregisternummer registernummer geschaeftsfuehrer geschaeftsfuehrerin "
     "geschaeftsfuehrung geschaeftsfuehrend geschaeftsfuehrende vorstandsvorsitzender vorstand "
     "aufsichtsrat aufsichtsratsvorsitzender aufsichtsratsvorsitzende ustid ustidnr idnr ustg "
     "steuernummer steuernr vertretungsberechtigt vertretungsberechtigter komplementaerin "
     "unsubscribe abbestellen abmelden austragen abmeldelink abmeldung abbestellung "
     "datenschutz datenschutzerklaerung datenschutzhinweise datenschutzbestimmungen agb "
     "vertraulich irrtuemlich versehentlich confidential confidentiality disclaimer copyright "
     "privileged unauthorised unauthorized"},
    {legal,
     "sitz gesellschaft registered office england wales company number reserved rights "
     "rechte vorbehalten privacy policy terms preferences einstellungen newsletter "
     "newsletters widersprechen widerspruch widerruf empfaenger recipient intended "
     "receiving received subscribed angemeldet opt preference vat ust finanzamt "
     "steuer id inhaber inhaberin vertreten versand verteiler einwilligung "
     "copying disclosure prohibited weitergabe adressat adressaten"},
};

inline constexpr LexiconList people_lists[] = {
    {greeting,
     "hallo hi hey hello dear liebe lieber liebes liebste liebster sehr geehrte geehrter "
     "geehrtes verehrte verehrter werte werter guten gute gruess gruezi grueezi grueziwohl "
     "servus moin hoi sali salue salut good greetings tag to howdy hochverehrte hallihallo "
     "griass grueessech gruessech guete tach moinsen servas "
     "huhu ahoi mahlzeit morning evening afternoon gutentag ciao yo geschaetzte geschaetzter"},
    {title,
     "herr herrn frau fraeulein familie hofrat kommr mag doz rat graefin baronin mr mrs ms mx miss "
     "sir madam dr prof doktor professor "
     "ing dipl mag med mister hr fr kollege kollegin kollegen eheleute"},
    {role_noun,
     "damen herren damenundherren kunde kunden kundin kundinnen team alle allen alles zusammen "
     "mitglied mitglieder mitgliedern leser leserin leserinnen lesern abonnent abonnenten "
     "abonnentin interessent interessenten interessentin nutzer nutzerin nutzerinnen user users "
     "customer customers client clients friend friends freund freunde freundin freundinnen sir "
     "madam sirs all everyone everybody there team folks guys ladies gentlemen colleague "
     "colleagues kollege kollegen kollegin kolleginnen partner partnerin partnerinnen "
     "geschaeftspartner "
     "member members subscriber subscribers reader readers valued guest guests gast gaeste "
     "community familie eltern bewerber bewerberin bewerberinnen patient patienten patientin "
     "mieter "
     "mieterin mieterinnen teilnehmer teilnehmerin teilnehmerinnen besteller bestellerin "
     "mitarbeiter mitarbeiterin mitarbeiterinnen mitarbeitende student students studierende "
     "shopper donor donors supporter supporters applicant candidate resident concern whom it may "
     "fluggast fahrgast fahrgaeste fluggaeste mandant mandanten mandantin reisende reisender "
     "anleger aktionaer aktionaere buerger eigentuemer vermieter haendler lieferant lieferanten "
     "verbraucher urlauber homeowner homeowners traveller traveler shareholder shareholders tenant "
     "tenants resident residents parent parents attendee attendees participant participants "
     "employee employees supplier suppliers passenger passengers neighbour neighbours kundenkreis "
     "ansprechpartner "
     "spender foerderer unterstuetzer versicherte versicherter fans fan welt world du ihr "
     "nachbarn nachbarinnen vereinsmitglieder it-kollegen hr personalabteilung buchhaltung "
     "gewinner neukunde stammkunde musikfreunde leute alle beisammen mitenand"},
    {closing_noun,
     "gruesse gruessen gruss gruesst gruessli gruss greetings regards wishes wuensche "
     "wuenschen respects"},
    {closing_lead,
     "mit freundlichen freundliche freundlichem freundlicher besten beste bester "
     "vielen viele herzlichen herzliche herzlicher herzlichem lieben liebe lieber "
     "schoenen schoene schoener sonnigen sonnige sonniger kind best warm warmest "
     "kindest good friendly herzlich kollegialen kollegiale winterlichen "
     "winterliche fruehlingshafte sommerliche weihnachtliche vorweihnachtliche "
     "with der wir verbleiben danke und vorzueglicher hochachtung "
     "ganz lg nette netten"},
    {closing_alone,
     "mfg lg vg hg bg hochachtungsvoll freundlichst herzlichst sincerely faithfully "
     "regards cheers rgds br cordially respectfully warmly truly kr gruss gruesse "
     "thx kindly yours ciao"},
    {team,
     "team serviceteam kundenservice kundendienst kundenbetreuung kundencenter service support "
     "supportteam vertrieb vertriebsteam verwaltung redaktion redaktionsteam crew teams "
     "newsletterteam shopteam customerservice care desk helpdesk department abteilung "
     "buchhaltung rechnungsstelle geschaeftsleitung verein vorstand mannschaft staff "
     "sekretariat zentrale filiale bank sparkasse versicherung stadtwerke sales marketing "
     "billing accounts success office hotline onlineshop shop newsletter kundenberatung"},
    {name_particle, "von van de der den zu zur vom la da di du del dos el al bin ibn ten ter te o"},
    {wrote,
     "sagte fragte rief meinte antwortete said asked replied schrieb wrote geschrieben ecrit "
     "schreef writes"},
    {field_from, "von from de absender"},
    {field_sent, "gesendet sent datum date verschickt"},
    {field_to, "an to cc kopie a"},
    {field_subject, "betreff subject objet"},
    {post_closing, "ps pps nb anlage anlagen anhang enclosure enclosures encl attachments"},
};

/// Common given names (own list), to tell "Petra" under a closing from "Musterladen".
inline constexpr LexiconList first_name_lists[] = {
    {first_name,
     "achim adam adrian agnes aisha albert alexander alexandra alexandre alfred ali alice "
     "alina alma amelie amir amy ana andre andrea andreas andrew angela angelika anja anke ann "
     "anna anne annegret annemarie annette annika anthony antje anton antonia arne arno arthur "
     "ashley astrid axel ayse barbara bastian beate beatrice ben benjamin bernd bernhard "
     "bettina bianca birgit bjoern bob brian brigitte britta bruce bruno burkhard cara carina "
     "carl carla carmen carolin caroline carsten catherine cathy cecilia charles charlotte "
     "chris christa christel christian christiane christina christine christoph christopher "
     "claire clara claudia clemens clive connor cornelia cornelius craig dagmar dan dana "
     "daniel daniela dave david deborah denise dennis desmond detlef diana diane dieter "
     "dietmar dietrich dirk dominik doreen doris dorothea dorothee douglas eckhard edgar edith "
     "eduard edward egon eileen eleanor elena elias elisa elisabeth elizabeth elke ella ellen "
     "elsa emil emily emma emre enno eric erich erik erika ernst erwin esther eva evan evelyn "
     "ewald fabian fatima fatma felicitas felix ferdinand finja finn fiona florian frank franz "
     "franziska frauke frederik friederike friedrich fritz gabi gabriele gareth gary geoffrey "
     "georg george georgia gerald gerd gerda gerhard gerlinde gernot gertrud gillian gisela "
     "gordon grace graham greg gregor greta gudrun guenter guenther guido gunnar hanna hannah "
     "hannes hans harald harry hartmut hassan hedwig heike heiko heiner heinrich heinz helen "
     "helena helga helge helmut henning henrik henrike henry herbert hermann hilde hildegard "
     "holger horst hubert hugh hugo ian ibrahim ilona ilse imke ina ines inga inge ingo ingrid "
     "irene irina iris irmgard isabel isabella isabelle ivan jack jacob jacqueline jake jakob "
     "james jamie jan jana jane janet janina janine janne jannik jasmin jason jean jenny jens "
     "jessica jette jill joachim joan joanna jochen joe joerg johann johanna johannes john "
     "jonah jonas jonathan jordan josef joseph josh joshua judith judy juergen julia julian "
     "juliane julie juliette jutta kai karen karin karl karla karsten kaspar kate katharina "
     "katherine kathrin kathy katja katrin katy keith kelly kemal kenneth kerstin kevin kim "
     "kirsten kirsty klara klaus konrad konstantin kristin kristina kurt lara lars laura "
     "laurenz lea lee lena leo leon leonie leopold levin liam lieselotte lilli lily lina linda "
     "lisa lorenz lorna lothar louis louise luca lucas lucy ludwig luisa luise lukas luke lutz "
     "lydia madeleine magdalena magnus maik malte manfred manuel manuela mara marc marcel "
     "marco marcus maren margaret margarete margit margot maria marianne marie marina mario "
     "marion mark marko markus marlene marlies marta martha martin martina mary mathias "
     "mathilda matthew matthias maureen maurice max maximilian maya mechthild megan mehmet "
     "meike melanie merle mia michael michaela michelle mike milena miriam mirjam mirko "
     "mohammed molly monica monika moritz mustafa nadia nadine nadja natalie nathan nele "
     "nicholas nick nicola nicolas nicole nigel niklas nikolas nikolaus nils nina noah nora "
     "norbert olaf oleg olga oliver olivia omar oscar oskar otto pascal patricia patrick paul "
     "paula paulina pauline pete peter petra philip philipp phoebe pia rachel rafael raimund "
     "rainer ralf ralph ramona rebecca regina reiner reinhard reinhold renate rene ricarda "
     "richard rita rob robert roger roland rolf roman ronald rosa rosemarie roswitha rudolf "
     "ruediger rupert ruth ryan sabine sabrina sally sam samantha samuel sandra sara sarah "
     "sascha scott sean sebastian selina sharon sheila siegfried sigrid silas silja silke "
     "silvia simon simona simone sina sofia sofie sonia sonja sophia sophie stefan stefanie "
     "steffen steffi stephan stephanie stephen steve steven stuart sue susan susanne svea sven "
     "svenja swantje sybille sylvia tamara tanja tara tatjana ted terry thea thekla theo "
     "theresa therese theresia thilo thomas thorsten till tilman tim timo timothy tina tobias "
     "tom tomas toni tony torben torsten tracy trevor udo ulf uli ulrich ulrike ursula ute uwe "
     "valentin vanessa veit vera verena veronika viktor viktoria vincent vivian volker walter "
     "waltraud wendy werner wiebke wilfried wilhelm will william winfried wolfgang wolfram "
     "xaver yannick yasemin yusuf yvonne zachary zoe"},
};

inline constexpr LexiconList request_lists[] = {
    {please, "bitte please kindly bitten ersuchen"},
    {modal,
     "koennten koennen koenntest koennt kannst wuerden wuerdest moechten could can would will"},
    {pleasantry, "verstaendnis entschuldigung entschuldigen geduld nachsicht"},
    {reader, "sie ihnen du dir ihr euch you"},
    // German verbs whose infinitive before "Sie", or imperative first, asks for something.
    {request_verb,
     "senden sende sendet schicken schick schickt melden melde meldet rufen ruf ruft schreiben "
     "schreib antworten antworte antwortet pruefen pruefe prueft bestaetigen bestaetige geben gib "
     "gebt teilen teile teilt fuellen fuelle fuellt unterschreiben unterschreibe ueberweisen "
     "ueberweise zahlen zahle begleichen klicken klick klicke klickt nutzen nutze nutzt beachten "
     "beachte beachtet lesen lies lest kontaktieren kontaktiere wenden wende vereinbaren "
     "vereinbare "
     "waehlen waehle waehlt laden lade ladet oeffnen oeffne registrieren registriere anmelden "
     "bestellen bestelle buchen buche sichern sichere besuchen besuche nehmen nimm nehmt legen "
     "leg leiten leite bringen bring halten halte denken denk achten achte nennen nenn nenne "
     "stellen stell ergaenzen ergaenze aktualisieren aktualisiere uebermitteln uebersenden "
     "einreichen reichen reich kuendigen folgen folge geh gehen komm kommen schauen schau sehen "
     "sieh sagen sag tragen trag vergessen vergiss warten warte loeschen loesche speichern "
     "speichere erneuern verwenden verwende hinterlassen abholen holen hol mitbringen zusenden "
     "zurueckrufen zukommen kuemmern sorgen stimmen stimm ausfuellen mitteilen rueckmelden "
     "abstimmen freigeben faxen mailen ueberpruefen ueberpruefe lassen lass gleichen gleiche "
     "entscheiden entscheide korrigieren korrigiere berichtigen berichtige scannen scanne drucken "
     "unterzeichnen unterzeichne reservieren reserviere hinterlegen beantragen beantrage klaeren "
     "erledigen erledige uebernehmen raeumen veranlassen beauftragen vervollstaendigen"},
    {imperative,
     "send reply call contact click confirm check review complete fill sign return pay update "
     "provide let tell write email visit download forward submit choose select log register "
     "book order follow read see use make note ensure remember bring attach verify advise give "
     "ask schedule respond answer join add upload open set try keep take print enter reset "
     "remove delete change consider find get go look put share start stop wait work speak talk "
     "touch inform notify arrange discuss prepare explain clarify approve accept renew "
     "ring phone pick settle pass drop mail scan supply collect decide specify correct amend "
     "countersign"},
    {need,
     "benoetigen benoetige brauchen brauche fehlt fehlen need appreciate grateful dankbar freuen "
     "missing waiting awaiting"},
    {english_ordinal, "st nd rd th"},
};

}  // namespace warmline
