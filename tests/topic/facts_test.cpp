/// What a mail states about talk, wish, lawyer, value, solved matters and deaths.
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "linter/text/read_document.hpp"
#include "linter/topic/classify.hpp"

using namespace warmline;

namespace {

bool states(std::string_view fact, std::string_view sentence) {
    const std::string bytes =
        "From: Petra Kurz <petra.kurz@firma.example>\nTo: Kim Lang <k.lang@kunde.example>\n"
        "Subject: Hallo\nContent-Type: text/plain; charset=utf-8\n\nGuten Tag Frau Lang,\n\n" +
        std::string(sentence) + "\n\nFreundliche Grüße\nPetra Kurz\n";
    const auto message = read_message(bytes);
    const auto document = read_document(message);
    return classify(document, read_thread(document)).signal(fact) != nullptr;
}

struct Fact {
    std::string_view name;
    std::vector<std::string_view> flags, allows;
};

const Fact facts[] = {
    {"talk_held",
     {"Herzlichen Dank für das freundliche Telefonat am Montag.",
      "Wie vorhin am Telefon vereinbart schicke ich dir den Plan.",
      "Wir haben gestern kurz telefoniert, hier die Unterlagen.",
      "In unserem Gespräch letzte Woche hatten Sie nach dem Preis gefragt.",
      "Es hat mich sehr gefreut, Sie auf der Messe kennenzulernen.",
      "Danke, dass du mich gestern noch zurückgerufen hast.",
      "Thanks for talking to me yesterday about the garden.",
      "It was great to chat with you on Tuesday.",
      "As we discussed on the phone, the roof needs two days.",
      "When we spoke last week, you asked for a second quote."},
     {"Können wir nächste Woche einmal miteinander sprechen?",
      "Ich habe mit dem Hersteller telefoniert, er liefert am Freitag.",
      "Vielen Dank für Ihre Nachricht von gestern.",
      "Wir haben intern besprochen, wie es weitergeht.",
      "Leider habe ich Sie gestern telefonisch nicht erreicht.",
      "I spoke to the manufacturer, the part comes on Friday.",
      "It would be good to talk about this soon.", "Thank you for your letter of 4 May.",
      "The board discussed the budget on Tuesday."}},
    {"talk_planned",
     {"Ich rufe Sie am Donnerstag gegen elf Uhr an.", "Morgen Nachmittag rufe ich Sie dazu an.",
      "Wir telefonieren am Freitag um zehn.", "Ich melde mich nächste Woche telefonisch bei dir.",
      "Am Montag komme ich bei Ihnen vorbei und zeige Ihnen die Muster.",
      "Ich werde Sie heute noch zurückrufen.", "I'll call you tomorrow morning about this.",
      "I will ring you on Monday at ten.", "We'll speak on Thursday, I'll have the figures ready.",
      "I'm going to phone you later today."},
     {"Ich habe Sie gestern angerufen, aber niemanden erreicht.",
      "Der Monteur kommt am Dienstag zu Ihnen.", "Bei Bedarf könnten wir auch telefonieren.",
      "Ihre Tochter ruft Sie am Abend an.", "Ich rufe Sie deswegen nicht mehr an.",
      "Our engineer will call at your house on Friday.", "I won't call you about this again.",
      "Your parcel comes on Monday.", "You may call the office any time."}},
    {"talk_offered",
     {"Rufen Sie mich gern an, wenn Sie Fragen dazu haben.",
      "Gern erkläre ich Ihnen alles am Telefon.", "Sollen wir dazu kurz telefonieren?",
      "Melden Sie sich doch telefonisch bei mir.",
      "Ich nehme mir gern Zeit für Sie, sagen Sie mir nur wann.",
      "Ruf mich einfach an, ich bin bis sechs da.",
      "Please give me a call if you would like to talk about it.",
      "I'd be happy to talk this through with you.", "Shall we have a quick chat about it?",
      "Feel free to ring me any time."},
     {"Unsere Hotline erreichen Sie von 8 bis 18 Uhr.", "Telefon 0421 555 12, Fax 0421 555 13",
      "Antworten finden Sie auf unserer Seite.", "Am Telefon geben wir dazu keine Auskunft.",
      "Ich kann heute leider nicht telefonieren.", "Our helpline is open from nine to five.",
      "Please use the form on our website.", "Calls to this number are free.",
      "Talk to your doctor before you start."}},
    {"wish",
     {"Wie von Ihnen gewünscht, haben wir das Abo zum Juni beendet.",
      "Auf Ihre Bitte hin haben wir den Termin verschoben.",
      "Sie hatten uns gebeten, die Adresse zu ändern, das ist erledigt.",
      "Anbei die gewünschten Fotos.", "Ihrem Wunsch entsprechend liefern wir erst im Mai.",
      "Wie du wolltest, kommt die Rechnung jetzt per Post.",
      "As you requested, we have moved your booking to May.",
      "At your request I have closed the account.",
      "You asked us to stop the letters, and we have done so.", "Here is the list you asked for."},
     {"Leider können wir Ihrem Wunsch nicht entsprechen.",
      "Wir wünschen Ihnen ein schönes Wochenende.", "Auf Wunsch vieler Gäste öffnen wir früher.",
      "Bitte sagen Sie uns, was Sie sich wünschen.", "Wir bitten Sie, das Formular auszufüllen.",
      "We wish you a happy new year.", "We cannot grant your request.",
      "As requested by the bank, we need a copy.", "Please tell us which colour you want."}},
    {"lawyer",
     {"Ihr Anwalt hat uns am Montag geschrieben.",
      "Das Schreiben Ihrer Rechtsanwältin liegt uns vor.",
      "Da Sie anwaltlich vertreten sind, schreiben wir Ihrem Anwalt.",
      "Ihre Mandantin hat die Rate noch nicht gezahlt.",
      "Sie haben inzwischen einen Anwalt eingeschaltet.", "Your solicitor has written to us.",
      "We have had a letter from your lawyers.",
      "As you have instructed a solicitor, we will write to them.",
      "We act on what your client told us.", "Your attorney asked us for the file."},
     {"Unser Anwalt prüft den Vertrag.", "Sie können sich von einem Anwalt beraten lassen.",
      "Am Freitag spricht Rechtsanwalt Moser über das Erben.",
      "Der Staatsanwalt hat das Verfahren eingestellt.",
      "Falls Sie einen Anwalt haben, nennen Sie ihn uns.", "Our solicitors will be in touch.",
      "You may wish to take independent legal advice.", "The power of attorney is at the desk.",
      "Mr Price is a retired solicitor."}},
    {"key_account",
     {"Sie sind einer unserer wichtigsten Kunden.", "Ihr Haus ist unser größter Auftraggeber.",
      "Als unser bester Kunde erfahren Sie es zuerst.",
      "Ein Drittel unseres Umsatzes machen wir mit Ihnen.",
      "Niemand kauft so viel bei uns wie Sie.", "You are one of our most important customers.",
      "As our largest client you hear it first.", "A third of our turnover comes from your shops.",
      "Nobody buys as much from us as you do.", "Your company is our key account in the north."},
     {"Einer unserer größten Kunden ist umgezogen.", "Unser größter Kunde ist das Krankenhaus.",
      "Diese Frage ist uns besonders wichtig.", "Wir freuen uns über jeden Kunden.",
      "Herr Brandl betreut unsere Großkunden.", "One of our biggest clients has moved.",
      "We value every customer.", "This is a key document.", "Thank you for being a customer."}},
    {"long_relation",
     {"Sie sind seit vielen Jahren unser Kunde.", "Seit 2008 kaufen Sie bei uns ein.",
      "Vielen Dank für Ihre langjährige Treue.",
      "Nach fünfzehn Jahren Zusammenarbeit fällt uns das schwer.",
      "Wir arbeiten nun schon so viele Jahre zusammen.",
      "You have been a customer of ours for many years.", "We have worked together since 2009.",
      "After twelve years of working with you we know your needs.",
      "Thank you for your loyalty over the past twenty years.",
      "You are one of our longest standing members."},
     {"Frau Kunz arbeitet seit zwanzig Jahren in der Buchhaltung.",
      "Auf das Gerät geben wir fünf Jahre Garantie.",
      "Unsere Firma wurde 1950 gegründet, seit 1950 steht sie am Markt.",
      "Der Vertrag läuft zehn Jahre.", "Our firm has been run by the family since 1936.",
      "The lease runs for ten years.", "My colleague has been a nurse since 2003.",
      "The warranty lasts five years."}},
    {"resolved",
     {"Schön, dass die Heizung wieder läuft.", "Damit ist die Angelegenheit erledigt.",
      "Es freut mich, dass das Problem gelöst ist.", "Ihre Reklamation ist damit abgeschlossen.",
      "Gut, dass die neue Lieferung heil angekommen ist.", "I'm glad the new part works.",
      "The problem with your login has now been fixed.", "Your complaint is now resolved.",
      "Pleased to hear that the refund has arrived.", "So happy everything is working again."},
     {"Sobald der Fehler behoben ist, melden wir uns.",
      "Wir hoffen, dass das Problem bald gelöst ist.", "Ihre Reklamation ist eingegangen.",
      "Wir suchen noch nach der Ursache.", "We are still looking into it.",
      "Once the problem is fixed, we will write to you.", "I hope it will be sorted soon.",
      "Your complaint has been passed to my manager."}},
    {"repaired",
     {"Anbei die korrigierte Rechnung, bitte entschuldigen Sie.",
      "Im Anhang finden Sie die berichtigte Fassung.",
      "Ich habe mich im Datum vertan, richtig ist der 14. Mai.",
      "Den Anhang hatte ich vergessen, hier ist er.",
      "Wir haben Ihnen zu viel berechnet und überweisen den Betrag heute zurück.",
      "Here is the corrected invoice, sorry.", "I gave you the wrong date, it should say 14 May.",
      "We overcharged you and have refunded the difference.",
      "Sorry, I forgot the attachment, here it is.",
      "Correction to my mail of this morning: the hall opens at six."},
     {"Anbei die Rechnung für Mai.", "Wir werden den Fehler nächste Woche beheben.",
      "Bitte korrigieren Sie Ihre Adresse.", "Die Bank hat den Betrag falsch gebucht.",
      "Hier ist der neue Stundenplan.", "Please find attached your invoice for May.",
      "Please correct the address on the form.", "Your bank has made a mistake.",
      "We will look into the error."}},
    {"death_told",
     {"Ihr Vater ist heute Nacht verstorben.",
      "Ich muss Ihnen leider mitteilen, dass Ihre Schwester gestorben ist.",
      "Unsere Kollegin Frau Huber ist am Montag tödlich verunglückt.",
      "Ihre Katze hat die Operation nicht überlebt.",
      "Ihr Mann ist gestern Abend friedlich eingeschlafen.", "Your mother passed away last night.",
      "I am sorry to tell you that your brother has died.",
      "Your dog did not survive the operation.", "Our colleague Mr Hill died suddenly on Friday.",
      "We could not save your horse."},
     {"Unser Beileid zum Tod Ihres Vaters.", "Wir haben gehört, dass Ihr Vater verstorben ist.",
      "Falls der Kunde verstorben ist, füllen Sie Feld 7 aus.", "Der Gründer starb 1889.",
      "Die Geranien haben den Frost nicht überlebt.",
      "We were sorry to hear of the death of your father.", "The battery is dead.",
      "If the policyholder has died, fill in box 7.", "The founder died in 1889."}},
};

}  // namespace

TEST_CASE("facts are heard in the ways people say them, and not in what comes near") {
    for (const auto& fact : facts) {
        CAPTURE(fact.name);
        for (const auto sentence : fact.flags) {
            CAPTURE(sentence);
            CHECK(states(fact.name, sentence));
        }
        for (const auto sentence : fact.allows) {
            CAPTURE(sentence);
            CHECK_FALSE(states(fact.name, sentence));
        }
    }
}
