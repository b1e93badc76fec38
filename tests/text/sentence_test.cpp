// Own cases, written with the splitter. The judge is segmentation_test.cpp: cases the splitter was
// not written for.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "linter/text/read_document.hpp"

using namespace warmline;

namespace {

/// The text with its sentences parted by " | ".
std::string split(std::string_view marked, Language language) {
    std::string text;
    for (std::size_t at = 0; at < marked.size();) {
        const std::size_t bar = marked.find(" | ", at);
        text += marked.substr(at, bar == std::string_view::npos ? bar : bar - at);
        if (bar == std::string_view::npos) break;
        text += ' ';
        at = bar + 3;
    }
    TextOptions options;
    options.language = language;
    const Document document = read_text(text, options);
    std::string found;
    for (const Sentence& sentence : document.sentences) {
        if (!found.empty()) found += " | ";
        found += document.of(sentence.range);
    }
    return found;
}

constexpr std::string_view german[] = {
    "Wir liefern am 24. Dezember. | Danach ist Pause.",
    "Der Termin am 3. Mai passt. | Bis dann!",
    "Bis 14.00 Uhr. | Bitte kommen Sie pünktlich.",
    "Das kostet 49 EUR. | Die Lieferung ist frei.",
    "So feiern wir. | Komm vorbei.",
    "Bitte bringen Sie z. B. Ihren Ausweis mit. | Danke.",
    "Bitte bringen Sie z.B. Ihren Ausweis mit. | Danke.",
    "Das gilt u. a. für Kunden, d. h. auch für Sie. | Fragen?",
    "Frau Dr. Weiß und Prof. Dr. Lang rufen an. | Wann passt es?",
    "Ihre Rechnung Nr. 4711 liegt bei. | Bitte prüfen Sie sie.",
    "Hr. Müller bzw. Fr. Kurz meldet sich. | Bis bald.",
    "Wir haben Stühle, Tische usw. auf Lager. | Alles ist sofort da.",
    "Wir haben Stühle, Tische usw. | Die Lieferung dauert zwei Tage.",
    "Die Musterladen GmbH & Co. KG liefert. | Sie zahlen später.",
    "Der Preis stieg um ca. 3,5 % auf 1.234,50 €. | Das gilt ab 2026.",
    "Treffen wir uns am Fr., 12. Juni, um 9 Uhr? | Oder lieber am Mo., 15. Juni?",
    "Das war 2025. | Jetzt ist 2026.",
    "An der Tür hängt ein Zettel. | Parken Sie im Hof.",
    "Wir treffen uns im Hotel. | Kommen Sie um neun.",
    "Diensttel. 030 23125-12 gilt weiter. | Danke.",
    "Gültig bis 31.12. und nicht länger. | Danach zahlen Sie mehr.",
    "Gültig bis 31.12.2026. | Danach zahlen Sie mehr.",
    "Antworten Sie bis zum 12.06. | Danach schließt das Portal.",
    "Er sagte: „Das geht nicht.“ | Dann ging er.",
    "„Kommen Sie?“, fragte sie. | „Ja.“",
    "\"Wirklich?\" fragte er. | Niemand antwortete.",
    "Wir kommen (hoffentlich!) am Montag. | Bis dann.",
    "(Siehe auch Seite 3.) | Danach folgt der Anhang.",
    "Die 2. Mahnung ging am 1. März raus. | Sie blieb offen.",
    "Sie belegten den 1. Platz. | Glückwunsch!",
    "Schreiben Sie an hilfe@musterladen.de. | Wir antworten.",
    "Mehr unter https://www.musterladen.de/a.b?c=d. | Viel Spaß!",
    "Besuchen Sie www.musterladen.de. | Wir freuen uns.",
    "Hm... das ist neu. | Stimmt das?",
    "Nun ja … | Wir sehen weiter.",
    "Was? | Wie? | Wo?",
    "Das ist toll!!! | Wirklich!?",
    "Guten Tag {{ contact.FIRSTNAME }}. | Ihre Bestellung ist da.",
    "Alles fertig. | {{ anrede }}, Ihr Paket ist da.",
    "Abs. 2 S. 1 gilt gem. § 5 BGB. | Das ist alles.",
    "Siehe Kap. 3 und Abb. 4. | Dort steht es.",
    "Im Auftrag i. A. Petra Kurz. | Danke.",
    "Das Treffen ist in der Hauptstr. 5. | Parken Sie im Hof.",
    "Wir wohnen in St. Gallen. | Und Sie?",
    "Es geht um Option B. | Die ist günstiger.",
    "J. S. Bach lebte in Leipzig. | Er starb 1750.",
    "Der Umsatz lag bei 3 Mio. Euro. | Das freut uns.",
    "Danke! 😊 | Bis morgen.",
    "Ab 9. 6. 2026 gilt das neue Angebot. | Nutzen Sie es.",
    "Kaiser Wilhelm II. regierte. | Das war 1900.",
    "Die Öffnungszeiten (Mo. bis Fr. 9–17 Uhr) bleiben. | Samstags ist zu.",
    "Version 2.0.1 ist da. | Laden Sie sie.",
    "Das gilt für Verbraucher i. S. d. § 13 BGB. | Mehr dazu hier.",
    "Wir brauchen Ihre Kd.-Nr. und Ihren Namen. | Danke.",
    "Tel. 030 23125-0 ist besetzt. | Rufen Sie später an.",
    "Der Zug fährt um 8.15 Uhr ab Hbf. Hannover. | Seien Sie da.",
    "Kommen Sie am 12.06. | Wir warten.",
    "Passt :) | Bis dann.",
    "Danke 😊 | Viele Grüße.",
    "Wir fragen. 🙂👍 | Sie antworten.",
    "Das gilt ab dem 12. d. M. | Danach nicht mehr.",
    "Fa. Meier, Inh. Jan Meier, zahlt tgl. zehn Euro. | Gut so.",
    "Version 2.0. | Sie bringt viel Neues.",
    "Die Reise geht vom 1. bis 14. Juli. | Zurück geht es am 15.",
    "Sie erreichen uns Mo.–Fr. | Am Wochenende antworten wir nicht.",
    "Wir liefern ggf. früher, evtl. schon morgen. | Passt das?",
};

constexpr std::string_view english[] = {
    "We deliver on 24 December. | Then we rest.",
    "Please call Dr. Reed at 5 p.m. on Friday. | She knows.",
    "It closes at 5 p.m. | Please be on time.",
    "Bring a passport, e.g. your own, i.e. not a copy. | Thanks.",
    "See invoice no. 5 for details. | It is due.",
    "Is that a no? | No. | It is a yes.",
    "Mr. Smith and Mrs. Jones agreed. | We signed.",
    "He works at Acme Inc. and likes it. | So do we.",
    "He works at Acme Inc. | The pay is good.",
    "The U.S. Army called. | Nobody answered.",
    "She moved to the U.S. | It took a year.",
    "The fee is $1,234.50 per year. | VAT is extra.",
    "It grew by 3.5 % in 2025. | We expect more.",
    "\"Are you sure?\" she asked. | \"Yes.\"",
    "He said, \"It works.\" | Then he left.",
    "Read this (it is short). | Then reply.",
    "(See page 3.) | The rest follows.",
    "Well ... it depends. | On what?",
    "Write to help@acme.example. | We answer.",
    "Visit https://acme.example/a.b. | Enjoy!",
    "Dear J. R. Smith wrote it. | It is good.",
    "Node.js and e.g. Vue.js are fine. | Use them.",
    "The meeting is on Jan. 5 at 3 p.m. | Please come.",
    "We need chairs, tables, etc. | Customers like them.",
    "We need chairs, tables, etc. for the fair. | Can you help?",
    "Hello {{ first_name }}! | Your order shipped.",
    "Really?! | Yes!",
    "We have 5. | You need 6.",
    "Section 3.2 applies. | Read it.",
    "Open Mon. to Fri. from 9 to 5. | Closed on Sundays.",
    "St. Mary's is on Main St. near the park. | Come by.",
    "Thanks! 😊 | See you soon.",
    "Smith et al. found this in 2019. | We agree.",
    "It's approx. 5 ft. long. | That fits.",
};

}  // namespace

TEST_CASE("German sentences end where a reader would stop") {
    for (const std::string_view marked : german)
        CHECK(split(marked, Language::de) == marked);
}

TEST_CASE("English sentences end where a reader would stop") {
    for (const std::string_view marked : english)
        CHECK(split(marked, Language::en) == marked);
}

TEST_CASE("a narrow column is prose when it has many lines and each is full") {
    const auto count = [](std::string_view text) { return read_text(text).sentences.size(); };
    CHECK(count("vielen Dank für Ihren Anruf, ich habe\n"
                "die Unterlagen inzwischen alle\n"
                "zusammengesucht und sie liegen bei mir\n"
                "auf dem Tisch. Unser Techniker kommt\n"
                "voraussichtlich im Laufe der kommenden\n"
                "Woche zu Ihnen, wir bitten um Ihr\n"
                "Verständnis.") == 2);
    // Few lines, or lines with room for the next word, were ended on purpose.
    CHECK(count("Der Einbau Ihrer neuen Pumpe dauert\n"
                "Wartung der alten Anlage im Keller") == 2);
    CHECK(count("Kurz Pumpen und Anlagenbau Süd GmbH\n"
                "Industriestraße 12\n"
                "Gewerbegebiet Nord, Halle sieben\n"
                "Ulm\n"
                "Baden-Württemberg\n"
                "Deutschland") > 1);
}

TEST_CASE("rows that open with an hour or a number are sentences of their own") {
    const auto count = [](std::string_view text) { return read_text(text).sentences.size(); };
    CHECK(count("9:12   change goes live\n9:50   a customer calls\n10:38  change rolled back") ==
          3);
    CHECK(count("10.30 Uhr   Treffpunkt am Steg\n11.30 Uhr   Begrüssung im Saal") == 2);
    // A wrapped line that opens with a number is no row.
    CHECK(count("Der Einbau dauert von Montag um neun bis Freitag, das sind etwa\n"
                "40 Stunden in der Küche, und danach ist alles fertig.") == 1);
}
