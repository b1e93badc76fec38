#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "linter/text/read_document.hpp"
#include "tests/shown.hpp"

using namespace warmline;

TEST_CASE("function words tell German from English from neither") {
    const std::pair<std::string_view, Language> table[] = {
        {"Vielen Dank für Ihre Nachricht, wir melden uns morgen bei Ihnen.", Language::de},
        {"Thank you for your message, we will call you tomorrow.", Language::en},
        {"Unser Team nutzt Tools wie Slack und Jira für das Onboarding der Kunden.", Language::de},
        {"Merci pour votre message, nous vous appelons demain avec les documents.",
         Language::other},
        {"Gracias por su mensaje, le llamamos el lunes para hablar con usted.", Language::other},
        {"Dank u voor het bericht, wij bellen u morgen over deze bestelling.", Language::other},
        {"Beste mevrouw Kurz,\n\nuw bestelling is gisteren verzonden. Wij nemen zo snel mogelijk "
         "contact met u op over de factuur.\n\nMet vriendelijke groet\nJana Roth",
         Language::other},
        {"Hej Petra,\n\ndin pump skickas idag och kommer fram på fredag den 12 juni. Du behöver "
         "inte "
         "göra något. Ring mig gärna om du har frågor.\n\nMed vänlig hälsning\nJan Visser",
         Language::other},
        {"Kære Petra,\n\ndin pumpe er sendt i dag og kommer fredag den 12. juni. Du skal ikke gøre "
         "noget. Ring til mig, hvis du har spørgsmål.\n\nVenlig hilsen\nJan Visser",
         Language::other},
        {"Hei Petra,\n\nvi har sendt den nye pumpen i dag, og du får den på fredag. Ta kontakt med "
         "meg om det er noe du lurer på.\n\nVennlig hilsen\nJan Visser",
         Language::other},
        {"Dzień dobry Petra,\n\nwysłaliśmy dzisiaj pompę, będzie u Pani w piątek. Proszę dzwonić, "
         "jeśli jest coś niejasne.\n\nPozdrawiam\nJan Visser",
         Language::other},
        {"Ciao Petra,\n\nla tua pompa è partita oggi e arriva venerdì. Non devi fare nulla, se hai "
         "domande chiamami.\n\nUn saluto\nJan Visser",
         Language::other},
        {"Спасибо за ваше письмо, мы позвоним завтра.", Language::other},
        {"Ihre Bestellung ist unterwegs", Language::de},
        {"Fuer Rueckfragen stehen wir gerne zur Verfuegung", Language::de},
    };
    for (const auto& [text, language] : table) {
        CAPTURE_BOUND(text);
        CHECK(read_text(text).language == language);
    }
}

TEST_CASE("in greetings, closings and buttons no function words are missed") {
    std::string mail = "<p>Guten Tag Frau Kurz,</p><p>drei Dinge:</p>";
    for (const char* thing : {"Filter", "Pumpen", "Katalog", "Shop"})
        mail += std::string("<p><a class='button' href='https://k.example/'>") + thing +
                " ansehen</a></p>";
    mail += "<p>Freundliche Grüße<br>Jana Roth</p>";
    CHECK(read_document(read_template(mail, PartKind::html)).language == Language::de);
}

TEST_CASE("a block with words enough of its own keeps its language, a short one inherits") {
    const Document document = read_text(
        "Vielen Dank für Ihre Bestellung, wir liefern sie am Montag zu Ihnen nach Hause. Wenn Sie "
        "nicht "
        "da sind, stellen wir das Paket bei Ihrem Nachbarn ab und werfen Ihnen eine Karte ein.\n\n"
        "Unsubscribe\n\n"
        "You are receiving this mail because you have signed up for our newsletter on the "
        "website.");
    REQUIRE(document.blocks.size() == 3);
    CHECK(document.blocks[0].language == Language::de);
    CHECK(document.blocks[1].language == Language::de);
    CHECK(document.blocks[2].language == Language::en);
    CHECK(document.language == Language::de);
}

TEST_CASE("confidence grows with evidence") {
    const double little = read_text("Ihre Rechnung").language_confidence;
    const double much =
        read_text(
            "Ihre Rechnung ist da und wir haben sie für Sie geprüft, weil Sie uns gefragt haben.")
            .language_confidence;
    CHECK(little < 0.7);
    CHECK(much > 0.8);
}

TEST_CASE("a given language is taken as it is") {
    TextOptions options;
    options.language = Language::en;
    const Document document = read_text("Vielen Dank für Ihre Nachricht", options);
    CHECK(document.language == Language::en);
    CHECK(document.blocks.at(0).language == Language::en);
    CHECK(document.language_confidence == 1);
}

TEST_CASE("a text without words has no language") {
    CHECK(read_text("123 456 – 789").language == Language::other);
    CHECK(read_text("123").language_confidence == 0);
}
