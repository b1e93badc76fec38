#include "linter/verdict/brief_words.hpp"

#include <algorithm>
#include <array>

namespace warmline {

namespace {

struct TopicWords {
    std::string_view topics;  // ids between blanks; "" is the rest
    BriefWords de, en;
};

// clang-format off
constexpr auto table = std::to_array<TopicWords>({
    {" told ",  // we found it ourselves: the customer does not know yet
     {"Ich rufe an, weil bei uns etwas schiefgegangen ist und Sie es von mir hören sollen, nicht aus einer Mail.",
      "Sagen, was geschehen ist und was es für den Kunden heißt; eine Lösung mit Tag und Namen vereinbaren.",
      "Wer den Fall kennt und über Ersatz, Gutschrift und Termin entscheiden darf.",
      "Innerhalb eines Arbeitstags schriftlich: was geschehen ist, was vereinbart ist, wer es tut, bis wann.",
      "Was bedeutet das für Sie in den nächsten Tagen?", "Was brauchen Sie jetzt zuerst von uns?", "Was wäre eine gute Lösung für Sie?"},
     {"I am calling because something went wrong on our side and you should hear it from me, not from a mail.",
      "Say what happened and what it means for the customer; agree a solution with a day and a name.",
      "Someone who knows the case and may decide on replacement, credit and dates.",
      "In writing within one working day: what happened, what was agreed, who does it, by when.",
      "What does this mean for you over the next few days?", "What do you need from us first?", "What would be a good solution for you?"}},
    {" delivery_delay ",
     {"Ich rufe an, weil wir einen Termin nicht halten und ich mit Ihnen überlegen möchte, was das für Sie heißt.",
      "Den neuen Tag nennen und wovon er abhängt; hören, was beim Kunden an dem Termin hängt, und gemeinsam eine Lösung bis dahin finden.",
      "Wer den Auftrag kennt und über Teillieferung, Ersatz oder Nachlass entscheiden darf.",
      "Innerhalb eines Arbeitstags schriftlich: der neue Tag, was bis dahin hilft, wer sich wann meldet.",
      "Was hängt bei Ihnen an diesem Termin?", "Was würde Ihnen bis dahin am meisten helfen?", "Ab wann würde es für Sie kritisch?"},
     {"I am calling because we cannot keep a date and I would like to work out with you what that means.",
      "Name the new day and what it depends on; hear what the date means for the customer, and find a solution for the time until then.",
      "Someone who knows the order and may decide on part delivery, a substitute or a discount.",
      "In writing within one working day: the new day, what helps until then, who is in touch when.",
      "What on your side depends on this date?", "What would help you most until then?", "From when on would it no longer work for you?"}},
    {" complaint quality_failure apology ",
     {"Ich rufe an, weil bei uns etwas nicht gut gelaufen ist und ich es von Ihnen selbst hören möchte.",
      "Verstehen, was passiert ist, und eine Lösung mit Tag und Namen vereinbaren.",
      "Wer den Fall kennt und über Ersatz, Gutschrift und Termin entscheiden darf.",
      "Innerhalb eines Arbeitstags schriftlich: was vereinbart ist, wer es tut, bis wann.",
      "Was ist aus Ihrer Sicht passiert?", "Was bedeutet das gerade für Ihren Alltag oder Betrieb?", "Was wäre jetzt die beste Lösung für Sie?"},
     {"I am calling because something went wrong on our side and I would like to hear it from you.",
      "Understand what happened and agree a solution with a day and a name.",
      "Someone who knows the case and may decide on replacement, credit and dates.",
      "In writing within one working day: what was agreed, who does it, by when.",
      "What happened, from your point of view?", "What does this mean for you right now?", "What would be the best solution for you now?"}},
    {" dispute ",
     {"Ich rufe an, weil wir bei der Rechnung verschieden rechnen und ich das mit Ihnen Zeile für Zeile klären möchte.",
      "Die strittigen Punkte einzeln durchgehen; was klar ist festhalten, für den Rest einen Weg finden.",
      "Wer die Leistung kennt und über Korrektur oder Teilbetrag entscheiden darf; die Buchhaltung ist mit in der Leitung, und der Kunde weiß es.",
      "Innerhalb eines Arbeitstags schriftlich: welche Position gilt, welche wir ändern, was noch offen ist.",
      "Welche Positionen sehen Sie anders, und was war aus Ihrer Sicht vereinbart?", "Welche Unterlage würde Ihnen helfen?", "Was wäre für Sie ein fairer Weg?"},
     {"I am calling because we see this invoice differently and I would like to go through it with you line by line.",
      "Take the contested items one by one; settle what is clear, find a way for the rest.",
      "Someone who knows the work and may decide on a correction; someone from accounts joins the call, and the customer knows.",
      "In writing within one working day: which item stands, which we change, what is still open.",
      "Which items do you see differently, and what did you understand was agreed?", "Which document would help you?", "What would be a fair way forward for you?"}},
    {" price_increase ",
     {"Ich rufe an, bevor Sie es lesen: Unsere Preise ändern sich, und ich möchte Ihnen sagen, warum und was das für Sie heißt.",
      "Den Grund und die Folgen in Zahlen nennen, Einwände anhören, die Möglichkeiten durchgehen.",
      "Die Kundenbetreuung, mit Spielraum bei Laufzeit, Menge und Zeitpunkt.",
      "Innerhalb eines Arbeitstags schriftlich: neuer Preis, ab wann, was wir vereinbart haben, welche Rechte bestehen.",
      "Was heißt diese Änderung für Ihre Planung?", "Was an unserer Leistung ist Ihnen am wichtigsten?", "Was haben wir noch nicht gefragt?"},
     {"I am calling before you read it: our prices change, and I want to tell you why and what it means for you.",
      "Give the reason and the effect in figures, hear objections, go through the options.",
      "The account manager, with room on term, volume and timing.",
      "In writing within one working day: the new price, from when, what we agreed, which rights the customer has.",
      "What does this change mean for your planning?", "What matters most to you in what we do?", "What have we not asked yet?"}},
    {" contract_change ",
     {"Ich rufe an, bevor Sie es lesen: An unserem Vertrag ändert sich etwas, und ich möchte Ihnen sagen, warum und was das für Sie heißt.",
      "Den Grund und die Folgen nennen, Einwände anhören, die Möglichkeiten durchgehen.",
      "Die Kundenbetreuung, mit Spielraum bei Laufzeit, Menge und Zeitpunkt.",
      "Innerhalb eines Arbeitstags schriftlich: was sich ändert, ab wann, was wir vereinbart haben, welche Rechte bestehen.",
      "Was heißt diese Änderung für Ihre Planung?", "Was an unserer Leistung ist Ihnen am wichtigsten?", "Was haben wir noch nicht gefragt?"},
     {"I am calling before you read it: something in our contract changes, and I want to tell you why and what it means for you.",
      "Give the reason and the effect, hear objections, go through the options.",
      "The account manager, with room on term, volume and timing.",
      "In writing within one working day: what changes, from when, what we agreed, which rights the customer has.",
      "What does this change mean for your planning?", "What matters most to you in what we do?", "What have we not asked yet?"}},
    {" refusal account_closing ",
     {"Ich rufe an, weil ich keine gute Nachricht habe und sie Ihnen nicht nur schreiben möchte.",
      "Die Entscheidung klar und ohne Umweg sagen, den Grund nennen, Fragen beantworten, einen nächsten Schritt anbieten.",
      "Wer die Entscheidung getroffen hat oder sie erklären kann.",
      "Innerhalb eines Arbeitstags schriftlich: die Entscheidung, der Grund, Fristen und der nächste Schritt.",
      "Was bedeutet diese Entscheidung für Sie?", "Welche Fragen sind für Sie jetzt offen?", "Was würde Ihnen jetzt am meisten helfen?"},
     {"I am calling because I have no good news and did not want to leave it to a letter.",
      "Say the decision plainly, give the reason, answer questions, offer a next step.",
      "Whoever made the decision or can explain it.",
      "In writing within one working day: the decision, the reason, the dates and the next step.",
      "What does this decision mean for you?", "Which questions are open for you now?", "What would help you most now?"}},
    {" injury ",  // somebody was hurt
     {"Ich rufe an, weil mich erschreckt hat, was Sie geschrieben haben, und ich zuerst wissen möchte, wie es Ihnen allen geht.",
      "Zuerst nach den Menschen fragen. Hören, was geschehen ist, und festhalten, wer heute noch was tut. Ursache und Haftung bleiben offen, bis geprüft ist.",
      "Die Leitung mit einer Fachperson.",
      "Am selben Tag schriftlich: was besprochen ist, wer sich kümmert, Name und Durchwahl. Den Vorfall sofort intern melden.",
      "Wie geht es jetzt allen, die betroffen sind?", "Was ist geschehen, der Reihe nach?", "Was brauchen Sie heute noch von uns?"},
     {"I am calling because what you wrote alarmed me, and I want to know first how everybody is.",
      "Ask about the people first. Hear what happened, and note who does what before today is over. Cause and liability stay open until they have been examined.",
      "A senior manager with a specialist.",
      "In writing the same day: what was said, who takes care of it, a name and a direct number. Report the incident in the house at once.",
      "How is everybody who was affected?", "What happened, step by step?", "What do you need from us before today is over?"}},
    {" danger ",  // somebody may be
     {"Ich rufe an, weil mir Sorgen macht, was Sie geschrieben haben, und ich zuerst wissen möchte, ob bei Ihnen alle in Sicherheit sind.",
      "Zuerst klären, ob noch Gefahr besteht und was jetzt nicht mehr benutzt werden darf. Dann vereinbaren, wer heute kommt oder prüft. Ursache und Haftung bleiben offen, bis geprüft ist.",
      "Die Leitung mit einer Fachperson.",
      "Am selben Tag schriftlich: was jetzt gilt, wer sich kümmert, Name und Durchwahl. Den Vorfall sofort intern melden.",
      "Sind alle in Sicherheit, und besteht gerade noch Gefahr?", "Was ist geschehen, der Reihe nach?", "Was brauchen Sie heute noch von uns?"},
     {"I am calling because what you wrote worries me, and I want to know first whether everybody is safe.",
      "First find out whether there is still any danger and what must not be used. Then agree who comes or checks today. Cause and liability stay open until they have been examined.",
      "A senior manager with a specialist.",
      "In writing the same day: what holds now, who takes care of it, a name and a direct number. Report the incident in the house at once.",
      "Is everybody safe, and is there still any danger?", "What happened, step by step?", "What do you need from us before today is over?"}},
    {" conduct ",  // one of ours behaved badly
     {"Ich rufe an, weil mir nahegeht, wie es Ihnen bei uns ergangen ist, und ich es von Ihnen selbst hören möchte.",
      "Zuhören, ohne zu werten. Sagen, wer den Vorfall klärt und bis wann Sie sich wieder melden.",
      "Die Leitung selbst.",
      "Innerhalb eines Arbeitstags schriftlich: was Sie gehört haben, wer es klärt, bis wann die Antwort kommt.",
      "Was ist geschehen, der Reihe nach?", "Wie geht es allen Betroffenen heute damit?", "Was müsste geschehen, damit Sie uns wieder vertrauen?"},
     {"I am calling because it troubles me how you were treated, and I would like to hear it from you.",
      "Listen without judging. Say who looks into it and by when you will be back in touch.",
      "A senior manager in person.",
      "In writing within one working day: what you heard, who looks into it, by when the answer comes.",
      "What happened, step by step?", "How is everybody affected by it today?", "What would have to happen for you to trust us again?"}},
    {" recall ",  // we warn
     {"Ich rufe an, weil etwas, das Sie von uns haben, bitte ab sofort nicht mehr benutzt werden soll.",
      "In einem Satz sagen, was nicht mehr benutzt werden darf und warum; fragen, ob schon etwas geschehen ist; Abholung oder Ersatz gleich vereinbaren.",
      "Die Leitung mit einer Fachperson.",
      "Am selben Tag schriftlich: die Warnung, was vereinbart ist, Name und Durchwahl. Festhalten, wer erreicht wurde.",
      "Benutzen Sie es im Moment, und wer noch außer Ihnen?", "Ist damit schon etwas geschehen?", "Was brauchen Sie, bis der Ersatz da ist?"},
     {"I am calling because something you have from us should not be used any more, from now on.",
      "Say in one sentence what must not be used and why; ask whether anything has happened; arrange collection or a replacement straight away.",
      "A senior manager with a specialist.",
      "In writing the same day: the warning, what was agreed, a name and a direct number. Note who was reached.",
      "Are you using it at the moment, and who else is?", "Has anything happened with it already?", "What do you need until the replacement is there?"}},
    {" harm_told ",  // we tell of harm
     {"Ich rufe an, weil etwas passiert ist und Sie es von mir hören sollen, nicht aus einer Mail.",
      "Gleich sagen, was geschehen ist, wie es jetzt steht und was wir getan haben; Fragen beantworten. Ursache und Haftung bleiben offen, bis geprüft ist.",
      "Die Leitung mit einer Fachperson.",
      "Am selben Tag schriftlich: was geschehen ist, was vereinbart ist, Name und Durchwahl. Den Vorfall sofort intern melden.",
      "Was möchten Sie als Erstes wissen?", "Was brauchen Sie jetzt von uns?", "Wen sollen wir noch benachrichtigen?"},
     {"I am calling because something has happened and you should hear it from me, not from a mail.",
      "Say at once what happened, how things stand and what we have done; answer questions. Cause and liability stay open until they have been examined.",
      "A senior manager with a specialist.",
      "In writing the same day: what happened, what was agreed, a name and a direct number. Report the incident in the house at once.",
      "What would you like to know first?", "What do you need from us now?", "Whom else should we tell?"}},
    {" partly ",  // right in one point, not in the others
     {"Ich rufe an, weil Sie in einem Punkt recht haben und ich die übrigen in Ruhe mit Ihnen durchgehen möchte.",
      "Zuerst den eigenen Fehler ohne Wenn und Aber einräumen und sagen, bis wann er berichtigt ist. Dann die übrigen Punkte einzeln ansehen, jeden mit seinem Beleg.",
      "Wer die Leistung kennt und über Korrektur oder Teilbetrag entscheiden darf.",
      "Innerhalb eines Arbeitstags schriftlich: was wir berichtigen, welcher Punkt gilt und warum, was noch offen ist.",
      "Ist der eine Punkt damit für Sie erledigt?", "Was war aus Ihrer Sicht bei den übrigen Punkten vereinbart?", "Welche Unterlage würde Ihnen helfen?"},
     {"I am calling because you are right on one point, and I would like to go through the others with you calmly.",
      "First admit our own mistake without ifs and buts, and say by when it is corrected. Then take the other points one by one, each with its evidence.",
      "Someone who knows the work and may decide on a correction or a part payment.",
      "In writing within one working day: what we correct, which point stands and why, what is still open.",
      "Does that settle the one point for you?", "What did you understand was agreed on the others?", "Which document would help you?"}},
    {" admitted ",  // right altogether
     {"Ich rufe an, weil Sie recht haben und ich mich dafür selbst bei Ihnen entschuldigen möchte.",
      "Den Fehler einräumen, sagen, was wir berichtigen und bis wann; fragen, ob damit alles geklärt ist.",
      "Wer den Fall kennt und die Korrektur freigeben darf.",
      "Innerhalb eines Arbeitstags schriftlich: was berichtigt ist, welcher Betrag gilt, bis wann er da ist.",
      "Ist damit alles geklärt, oder ist noch etwas offen?", "Was hat Sie das an Zeit und Ärger gekostet?", "Woran hätten wir es früher merken müssen?"},
     {"I am calling because you are right and I would like to apologise to you myself.",
      "Admit the mistake, say what we correct and by when; ask whether that settles it.",
      "Someone who knows the case and may release the correction.",
      "In writing within one working day: what has been corrected, which sum stands, by when it is there.",
      "Does that settle it, or is anything still open?", "What has this cost you in time and trouble?", "How could we have noticed it earlier?"}},
    {" difference ",  // a dispute, but not over an invoice
     {"Ich rufe an, weil wir die Sache verschieden sehen und ich sie mit Ihnen Punkt für Punkt durchgehen möchte.",
      "Die strittigen Punkte einzeln durchgehen; was klar ist festhalten, für den Rest einen Weg finden.",
      "Wer den Fall kennt und die Entscheidung ändern oder erklären darf.",
      "Innerhalb eines Arbeitstags schriftlich: was gilt, was wir noch einmal prüfen, bis wann, was noch offen ist.",
      "Was sehen Sie anders, und woran machen Sie es fest?", "Welche Unterlage haben wir noch nicht angesehen?", "Was wäre für Sie ein fairer Weg?"},
     {"I am calling because we see this differently and I would like to go through it with you point by point.",
      "Take the contested points one by one; settle what is clear, find a way for the rest.",
      "Someone who knows the case and may change or explain the decision.",
      "In writing within one working day: what stands, what we look at again, by when, what is still open.",
      "What do you see differently, and what do you base it on?", "Which document have we not looked at yet?", "What would be a fair way forward for you?"}},
    {" called_off ",  // an appointment falls through
     {"Ich rufe an, weil wir einen Termin nicht halten können und ich mit Ihnen überlegen möchte, was das für Sie heißt.",
      "Gleich sagen, was nicht stattfindet und warum; hören, was daran hängt, und einen früheren Termin oder einen Ersatz finden.",
      "Wer einen früheren Termin, Ersatz oder Ausgleich zusagen darf.",
      "Am selben Tag schriftlich: der neue Termin oder der Ersatz, was bis dahin hilft, wer sich wann meldet.",
      "Was hängt bei Ihnen an diesem Termin?", "Was würde Ihnen jetzt am meisten helfen: ein anderer Tag, ein Ersatz, etwas anderes?", "Wen müssen Sie jetzt benachrichtigen, und was davon können wir übernehmen?"},
     {"I am calling because we cannot keep an appointment and I would like to work out with you what that means.",
      "Say at once what will not take place and why; hear what depends on it, and find an earlier date or a substitute.",
      "Someone who may promise an earlier date, a substitute or something to make up for it.",
      "In writing the same day: the new date or the substitute, what helps until then, who is in touch when.",
      "What on your side depends on this date?", "What would help you most now: another day, a substitute, something else?", "Whom do you have to tell now, and what of it can we take on?"}},
    {" redundancy ",
     {"Ich rufe an, weil ich keine gute Nachricht habe und sie Ihnen nicht nur schreiben möchte.",
      "Die Entscheidung klar und ohne Umweg sagen, den Grund nennen, Fragen beantworten, sagen, wie es weitergeht.",
      "Die Leitung selbst.",
      "Innerhalb eines Arbeitstags schriftlich: die Entscheidung, der Grund, Fristen und der nächste Schritt.",
      "Was bedeutet diese Entscheidung für Sie?", "Welche Fragen sind für Sie jetzt offen?", "Womit könnten wir Ihnen den Übergang leichter machen?"},
     {"I am calling because I have no good news and did not want to leave it to a letter.",
      "Say the decision plainly, give the reason, answer questions, say what comes next.",
      "The line manager in person.",
      "In writing within one working day: the decision, the reason, the dates and the next step.",
      "What does this decision mean for you?", "Which questions are open for you now?", "What could we do to make the change easier?"}},
    {" dunning payment_reminder ",
     {"Ich rufe an, weil eine Rechnung offen ist und ich lieber frage, was los ist, als die nächste Mahnung zu schicken.",
      "Den Grund erfahren und vereinbaren, was der Kunde einhalten kann, zum Beispiel Raten.",
      "Wer Raten und Aufschub zusagen darf.",
      "Innerhalb eines Arbeitstags schriftlich: Betrag, Raten, Tage, und was bis dahin ruht.",
      "Woran liegt es, dass die Rechnung noch offen ist?", "Was können Sie sicher einhalten: einen Tag, eine Rate?", "Gibt es etwas an unserer Leistung, das nicht stimmt?"},
     {"I am calling because an invoice is open and I would rather ask than send the next notice.",
      "Learn the reason and agree what the customer can keep to, instalments for example.",
      "Someone who may agree instalments and a delay.",
      "In writing within one working day: the sum, the instalments, the dates, and what is on hold until then.",
      "What is behind the open invoice?", "Which payment plan could you keep to?", "Is anything about our work not right?"}},
    {" data_breach ",
     {"Ich rufe an, weil bei uns Daten in falsche Hände geraten sind und Ihre darunter sein können.",
      "Sagen, was betroffen ist, was wir getan haben und was jetzt zu tun ist. Nichts vermuten.",
      "Die Leitung mit einer Fachperson für den Vorfall.",
      "Die gesetzliche Mitteilung geht sofort und unabhängig vom Gespräch hinaus.",
      "Was möchten Sie als Erstes wissen?", "Welche Ihrer Kunden oder Kollegen müssen es heute erfahren?", "Wie erreichen wir Sie, wenn wir mehr wissen?"},
     {"I am calling because data got into the wrong hands and yours may be among them.",
      "Say what is affected, what we did and what to do now. Guess nothing.",
      "A manager together with a specialist for the incident.",
      "The statutory notice goes out at once, whatever comes of the call.",
      "What would you like to know first?", "Who on your side has to know today?", "How do we reach you when we know more?"}},
    {" cancellation ",
     {"Ich rufe an, weil Sie gekündigt haben und ich verstehen möchte, was wir hätten besser machen sollen.",
      "Zuhören und danken, die Übergabe klären. Nichts anbieten, nichts ausreden.",
      "Wer die Zusammenarbeit getragen hat, am besten die Leitung.",
      "Innerhalb eines Arbeitstags schriftlich: Ende, letzte Rechnung, Übergabe.",
      "Was hat den Ausschlag gegeben?", "Was hätten wir früher merken müssen?", "Was brauchen Sie von uns für die Übergabe?"},
     {"I am calling because you have given notice and I would like to understand what we should have done better.",
      "Listen and say thank you, settle the handover. Offer nothing, argue about nothing.",
      "Whoever looked after the customer, ideally the manager.",
      "In writing within one working day: the end date, the last invoice, the handover.",
      "What tipped the balance?", "What should we have noticed earlier?", "What do you need from us for the handover?"}},
    {" death_told ",  // the reader does not know yet
     {"Ich rufe an, weil ich Ihnen etwas Trauriges sagen muss und Sie es nicht lesen sollen.",
      "Fragen, ob jemand da ist; es gleich und in klaren Worten sagen, dann still sein und zuhören. Danach nur, was heute sein muss.",
      "Wer dabei war oder den Menschen kannte; keine Zentrale.",
      "Ein kurzer, persönlicher Brief mit dem, was besprochen ist, und einem Namen für alles Weitere.",
      "Ist gerade jemand bei Ihnen?", "Was möchten Sie wissen?", "Wobei können wir Ihnen heute etwas abnehmen?"},
     {"I am calling because I have something sad to tell you and you should not have to read it.",
      "Ask whether somebody is with them; say it at once and in plain words, then be quiet and listen. After that only what today needs.",
      "Somebody who was there or knew them; no call centre.",
      "A short personal letter with what was said and one name for everything else.",
      "Is somebody with you at the moment?", "What would you like to know?", "What can we take off your hands today?"}},
    {" bereavement ",
     {"Ich rufe an, um Ihnen mein Beileid auszusprechen und Ihnen alles Schriftliche so leicht wie möglich zu machen.",
      "Beileid aussprechen, fragen, was jetzt hilft, nur das Nötigste klären.",
      "Eine erfahrene Person, die den Fall bis zum Ende behält.",
      "Ein kurzer, persönlicher Brief mit dem, was besprochen ist, und einem Namen für alles Weitere.",
      "Ist es Ihnen recht, wenn wir jetzt kurz sprechen, oder lieber später?", "Wobei können wir Ihnen etwas abnehmen?", "Wer soll sich um die Unterlagen kümmern?"},
     {"I am calling to offer my condolences and to make the paperwork as light as we can.",
      "Offer condolences, ask what helps now, settle only what must be settled.",
      "An experienced colleague who keeps the case to its end.",
      "A short personal letter with what was said and one name for everything else.",
      "Is now a good moment, or shall I call later?", "What can we take off your hands?", "Who should deal with the papers?"}},
    {" thanks ",
     {"Ich rufe an, weil ich mich bedanken wollte und wir lange nicht gesprochen haben.",
      "Danken, zuhören, erfahren, was sich geändert hat. Nichts verkaufen.",
      "Wer den Kunden betreut, gern die Leitung.",
      "Eine kurze Notiz an das Team; ein Brief nur, wenn etwas zugesagt wurde.",
      "Wie war das Jahr für Sie?", "Was hat sich bei Ihnen geändert, das wir wissen sollten?", "Was sollten wir nächstes Jahr anders machen?"},
     {"I am calling to say thank you, and because we have not talked for a long time.",
      "Say thank you, listen, learn what has changed. Sell nothing.",
      "Whoever looks after the customer, ideally the manager.",
      "A short note to the team; a letter only when something was promised.",
      "How was the year for you?", "What has changed that we should know?", "What should we do differently next year?"}},
    {" thread ",  // mails go back and forth
     {"Ich rufe an, weil wir schon ein paar Mal hin und her geschrieben haben und ich es mit Ihnen in Ruhe klären möchte.",
      "Jede offene Frage einmal laut stellen, die Antwort wiederholen, festhalten, wer was bis wann tut.",
      "Wer entscheiden kann und den Verlauf gelesen hat.",
      "Eine kurze Zusammenfassung am selben Tag: Antworten, Entscheidungen, Termine.",
      "Was ist für Sie noch offen?", "Worum geht es Ihnen dabei vor allem?", "Was haben wir noch nicht gefragt?"},
     {"I am calling because we have written back and forth a few times and I would like to settle it with you calmly.",
      "Put each open question once, repeat the answer, note who does what by when.",
      "Someone who can decide and has read the thread.",
      "A short summary the same day: answers, decisions, dates.",
      "What is still open for you?", "What matters most to you here?", "What have we not asked yet?"}},
    {"",
     {"Ich rufe an, weil ich das lieber mit Ihnen bespreche, als es Ihnen nur zu schreiben.",
      "Sagen, worum es geht und was es heißt; Fragen beantworten, festhalten, wer was bis wann tut.",
      "Wer den Fall kennt und entscheiden kann.",
      "Eine kurze Zusammenfassung am selben Tag: Antworten, Entscheidungen, Termine.",
      "Was bedeutet das für Sie?", "Was ist für Sie noch offen?", "Was haben wir noch nicht gefragt?"},
     {"I am calling because I would rather talk this over with you than only write it.",
      "Say what it is about and what it means; answer questions, note who does what by when.",
      "Someone who knows the case and can decide.",
      "A short summary the same day: answers, decisions, dates.",
      "What does this mean for you?", "What is still open for you?", "What have we not asked yet?"}},
});

/// What is said to somebody we say du to; German only, the colleague's own lines stay.
struct FamiliarWords {
    std::string_view topics, reason, ask_first, ask_second, ask_third;
};

constexpr auto familiar = std::to_array<FamiliarWords>({
    {" told ", "Ich rufe an, weil bei uns etwas schiefgegangen ist und du es von mir hören sollst, nicht aus einer Mail.",
     "Was bedeutet das für dich in den nächsten Tagen?", "Was brauchst du jetzt zuerst von uns?", "Was wäre eine gute Lösung für dich?"},
    {" injury ", "Ich rufe an, weil mich erschreckt hat, was du geschrieben hast, und ich zuerst wissen möchte, wie es dir geht.",
     "Wie geht es jetzt dir und allen, die betroffen sind?", "Was ist geschehen, der Reihe nach?", "Was brauchst du heute noch von uns?"},
    {" danger ", "Ich rufe an, weil mir Sorgen macht, was du geschrieben hast, und ich zuerst wissen möchte, ob bei dir alle in Sicherheit sind.",
     "Sind alle in Sicherheit, und besteht gerade noch Gefahr?", "Was ist geschehen, der Reihe nach?", "Was brauchst du heute noch von uns?"},
    {" conduct ", "Ich rufe an, weil mir nahegeht, wie es dir bei uns ergangen ist, und ich es von dir selbst hören möchte.",
     "Was ist geschehen, der Reihe nach?", "Wie geht es allen Betroffenen heute damit?", "Was müsste geschehen, damit du uns wieder vertraust?"},
    {" recall ", "Ich rufe an, weil etwas, das du von uns hast, bitte ab sofort nicht mehr benutzt werden soll.",
     "Benutzt du es im Moment, und wer noch außer dir?", "Ist damit schon etwas geschehen?", "Was brauchst du, bis der Ersatz da ist?"},
    {" harm_told ", "Ich rufe an, weil etwas passiert ist und du es von mir hören sollst, nicht aus einer Mail.",
     "Was möchtest du als Erstes wissen?", "Was brauchst du jetzt von uns?", "Wen sollen wir noch benachrichtigen?"},
    {" partly ", "Ich rufe an, weil du in einem Punkt recht hast und ich die übrigen in Ruhe mit dir durchgehen möchte.",
     "Ist der eine Punkt damit für dich erledigt?", "Was war aus deiner Sicht bei den übrigen Punkten vereinbart?", "Welche Unterlage würde dir helfen?"},
    {" admitted ", "Ich rufe an, weil du recht hast und ich mich dafür selbst bei dir entschuldigen möchte.",
     "Ist damit alles geklärt, oder ist noch etwas offen?", "Was hat dich das an Zeit und Ärger gekostet?", "Woran hätten wir es früher merken müssen?"},
    {" difference ", "Ich rufe an, weil wir die Sache verschieden sehen und ich sie mit dir Punkt für Punkt durchgehen möchte.",
     "Was siehst du anders, und woran machst du es fest?", "Welche Unterlage haben wir noch nicht angesehen?", "Was wäre für dich ein fairer Weg?"},
    {" called_off ", "Ich rufe an, weil wir einen Termin nicht halten können und ich mit dir überlegen möchte, was das für dich heißt.",
     "Was hängt bei dir an diesem Termin?", "Was würde dir jetzt am meisten helfen: ein anderer Tag, ein Ersatz, etwas anderes?", "Wen musst du jetzt benachrichtigen, und was davon können wir übernehmen?"},
    {" delivery_delay ", "Ich rufe an, weil wir einen Termin nicht halten und ich mit dir überlegen möchte, was das für dich heißt.",
     "Was hängt bei dir an diesem Termin?", "Was würde dir bis dahin am meisten helfen?", "Ab wann würde es für dich kritisch?"},
    {" complaint quality_failure apology ", "Ich rufe an, weil bei uns etwas nicht gut gelaufen ist und ich es von dir selbst hören möchte.",
     "Was ist aus deiner Sicht passiert?", "Was bedeutet das gerade für deinen Alltag oder Betrieb?", "Was wäre jetzt die beste Lösung für dich?"},
    {" dispute ", "Ich rufe an, weil wir bei der Rechnung verschieden rechnen und ich das mit dir Zeile für Zeile klären möchte.",
     "Welche Positionen siehst du anders, und was war aus deiner Sicht vereinbart?", "Welche Unterlage würde dir helfen?", "Was wäre für dich ein fairer Weg?"},
    {" price_increase ", "Ich rufe an, bevor du es liest: Unsere Preise ändern sich, und ich möchte dir sagen, warum und was das für dich heißt.",
     "Was heißt diese Änderung für deine Planung?", "Was an unserer Leistung ist dir am wichtigsten?", "Was haben wir noch nicht gefragt?"},
    {" contract_change ", "Ich rufe an, bevor du es liest: An unserem Vertrag ändert sich etwas, und ich möchte dir sagen, warum und was das für dich heißt.",
     "Was heißt diese Änderung für deine Planung?", "Was an unserer Leistung ist dir am wichtigsten?", "Was haben wir noch nicht gefragt?"},
    {" refusal account_closing redundancy ", "Ich rufe an, weil ich keine gute Nachricht habe und sie dir nicht nur schreiben möchte.",
     "Was bedeutet diese Entscheidung für dich?", "Welche Fragen sind für dich jetzt offen?", "Was würde dir jetzt am meisten helfen?"},
    {" dunning payment_reminder ", "Ich rufe an, weil eine Rechnung offen ist und ich lieber frage, was los ist, als die nächste Mahnung zu schicken.",
     "Woran liegt es, dass die Rechnung noch offen ist?", "Was kannst du sicher einhalten: einen Tag, eine Rate?", "Gibt es etwas an unserer Leistung, das nicht stimmt?"},
    {" data_breach ", "Ich rufe an, weil bei uns Daten in falsche Hände geraten sind und deine darunter sein können.",
     "Was möchtest du als Erstes wissen?", "Wer von deinen Kunden oder Kollegen muss es heute erfahren?", "Wie erreichen wir dich, wenn wir mehr wissen?"},
    {" cancellation ", "Ich rufe an, weil du gekündigt hast und ich verstehen möchte, was wir hätten besser machen sollen.",
     "Was hat den Ausschlag gegeben?", "Was hätten wir früher merken müssen?", "Was brauchst du von uns für die Übergabe?"},
    {" death_told ", "Ich rufe an, weil ich dir etwas Trauriges sagen muss und du es nicht lesen sollst.",
     "Ist gerade jemand bei dir?", "Was möchtest du wissen?", "Wobei können wir dir heute etwas abnehmen?"},
    {" bereavement ", "Ich rufe an, um dir mein Beileid auszusprechen und dir alles Schriftliche so leicht wie möglich zu machen.",
     "Ist es dir recht, wenn wir jetzt kurz sprechen, oder lieber später?", "Wobei können wir dir etwas abnehmen?", "Wer soll sich um die Unterlagen kümmern?"},
    {" thanks ", "Ich rufe an, weil ich mich bedanken wollte und wir lange nicht gesprochen haben.",
     "Wie war das Jahr für dich?", "Was hat sich bei dir geändert, das wir wissen sollten?", "Was sollten wir nächstes Jahr anders machen?"},
    {" thread ", "Ich rufe an, weil wir schon ein paar Mal hin und her geschrieben haben und ich es mit dir in Ruhe klären möchte.",
     "Was ist für dich noch offen?", "Worum geht es dir dabei vor allem?", "Was haben wir noch nicht gefragt?"},
    {"", "Ich rufe an, weil ich das lieber mit dir bespreche, als es dir nur zu schreiben.",
     "Was bedeutet das für dich?", "Was ist für dich noch offen?", "Was haben wir noch nicht gefragt?"},
});

constexpr std::array<std::string_view, 4> listen_de{
    "Zwei Teile zuhören, ein Teil reden.", "Nachfragen: „Habe ich richtig verstanden, dass …?“",
    "Erst das Gefühl gelten lassen, dann zu den Tatsachen.", "Am Ende zusammenfassen: wer, was, bis wann."};
constexpr std::array<std::string_view, 4> listen_en{
    "Two parts listening, one part talking.", "Paraphrase: “Have I understood correctly that …?”",
    "Let the feeling stand first, then come to the facts.", "Sum up at the end: who, what, by when."};

// clang-format on

/// The row that names the topic, else the last.
template <class Row, std::size_t N>
const Row& row_of(const std::array<Row, N>& rows, std::string_view topic) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
        const auto at = row.topics.find(topic);
        return !topic.empty() && at != std::string_view::npos && at > 0 &&
               row.topics[at - 1] == ' ' && row.topics[at + topic.size()] == ' ';
    });
    return found == rows.end() ? rows.back() : *found;
}

}  // namespace

bool has_brief_words(std::string_view topic) {
    return &row_of(table, topic) != &table.back();
}

const BriefWords& brief_words(std::string_view topic, Language language) {
    const auto& words = row_of(table, topic);
    return language == Language::de ? words.de : words.en;
}

BriefWords familiar_words(std::string_view topic) {
    auto words = brief_words(topic, Language::de);
    const auto& du = row_of(familiar, topic);
    words.reason = du.reason;
    words.ask_first = du.ask_first;
    words.ask_second = du.ask_second;
    words.ask_third = du.ask_third;
    return words;
}

std::span<const std::string_view> listen_words(Language language) {
    return language == Language::de ? std::span(listen_de) : std::span(listen_en);
}

}  // namespace warmline
