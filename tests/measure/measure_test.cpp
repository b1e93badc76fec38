#include "linter/measure/measure.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <doctest/doctest.h>

using namespace warmline;

namespace {

Measures de(const char* text) {
    return measure(text, Language::de);
}

Measures en(const char* text) {
    return measure(text, Language::en);
}

}  // namespace

TEST_CASE("short plain sentences are clearer than long learned ones") {
    CHECK(de("Wir schicken Ihnen die Pumpe am Freitag.").clarity >
          de("Die Inanspruchnahme der vertraglich vereinbarten Gewährleistungsansprüche setzt die "
             "fristgerechte Vorlage sämtlicher Rechnungsunterlagen voraus.")
                  .clarity +
              30);
    CHECK(en("We will send the pump on Friday.").clarity >
          en("Notwithstanding the aforementioned provisions, entitlement presupposes timely "
             "submission of the documentation enumerated hereinafter.")
                  .clarity +
              30);
}

TEST_CASE("a text of several sentences is as clear as its sentences") {
    const double one = de("Wir schicken die Pumpe am Freitag.").clarity;
    const double three = de("Wir schicken die Pumpe am Freitag. Wir schicken die Pumpe am Freitag. "
                            "Wir schicken die Pumpe am Freitag.")
                             .clarity;
    CHECK(three == doctest::Approx(one).epsilon(0.02));
}

TEST_CASE("vague and hedged wording is told from exact wording in both languages") {
    CHECK(en("We may share certain information with some third parties from time to time.")
              .vagueness >
          en("Anna Reed will send invoice 4711 over 40 euros on 12 June.").vagueness + 20);
    CHECK(de("Gegebenenfalls können wir bestimmte Informationen an gewisse Partner weitergeben.")
              .vagueness >
          de("Petra Kurz schickt die Rechnung 4711 über 40 Euro am 12. Juni.").vagueness + 20);
    CHECK(en("Some critics believe it may perhaps be true.").hedges >= 0.5);
    CHECK(de("Vielleicht könnte das eventuell möglich sein.").hedges >= 0.5);
    CHECK(de("Das Paket kommt am Freitag.").hedges < 0.5);
}

TEST_CASE("a request is seen in both languages") {
    CHECK(en("Please send me the signed contract by Friday.").request >= 0.5);
    CHECK(en("The contract was signed on Friday.").request < 0.5);
    CHECK(de("Bitte schicken Sie uns die Unterlagen bis Freitag.").request >= 0.5);
    CHECK(de("Die Lieferung kam gestern.").request < 0.5);
}

TEST_CASE("pressure is seen in both languages, a real date is none") {
    CHECK(en("Hurry! Only 2 left in stock, offer ends today!").pressure >= 0.5);
    CHECK(en("Your invoice is due on 12 June 2026.").pressure < 0.5);
    CHECK(de("Nur noch heute! Jetzt schnell sichern, nur noch wenige Stück verfügbar!").pressure >=
          0.5);
    CHECK(de("Ihre Rechnung ist am 12. Juni 2026 fällig.").pressure < 0.5);
}

TEST_CASE("English mail: a short sentence with a date or a time is no pressure") {
    for (const char* plain :
         {"Please send the form by Friday, 12 June 2026.", "The deadline is today.",
          "Your appointment is on Monday at 10 in room 3.", "We only need your signature.",
          "The delivery arrives on Friday at 10 a.m.",
          "Your parcel is waiting at the shop until 12 June."}) {
        CAPTURE(plain);
        CHECK(en(plain).pressure < 0.5);
        CHECK(en(plain).complaint < 0.5);
        CHECK(en(plain).hedges < 0.5);
    }
    CHECK(en("Only 3 left in stock - order now!").pressure >= 0.5);
}

TEST_CASE("German mail: words that only look like pressure, hedging or rudeness are none") {
    for (const char* plain :
         {"Bitte senden Sie das Formular bis Freitag, 12. Juni 2026.",
          "Es fehlt nur noch Ihre Unterschrift.", "Die Frist endet heute.",
          "Bitte melden Sie sich noch heute, damit wir den Techniker schicken können.",
          "Anbei finden Sie das PDF mit der Rechnung.", "Haben Sie noch Fragen?",
          "Ihr Paket liegt bis 12. Juni im Laden bereit.", "Die GmbH hat ihren Sitz in Köln."}) {
        CAPTURE(plain);
        CHECK(de(plain).pressure < 0.5);
        CHECK(de(plain).hedges < 0.5);
        CHECK(de(plain).politeness >= 0);
        CHECK(de(plain).vagueness < 50);
    }
    for (const char* pushy :
         {"Letzte Chance: Nur noch 3 Plätze frei!",
          "Sichern Sie sich jetzt den Rabatt, das Angebot endet heute um Mitternacht!",
          "Solange der Vorrat reicht: jetzt zugreifen!"}) {
        CAPTURE(pushy);
        CHECK(de(pushy).pressure >= 0.5);
    }
    CHECK(de("Unter Umständen klappt es.").hedges >= 0.5);
    CHECK(de("Das ist doch Schwachsinn, Sie haben keine Ahnung.").politeness < -20);
    CHECK(de("Ich bin sehr verärgert.").politeness <= 0);
}

TEST_CASE("complaints and warm words are seen") {
    CHECK(en("@shop my order is late again and nobody answers, terrible service").complaint >= 0.5);
    CHECK(de("Schon wieder Verspätung, die Bahn ist eine Katastrophe!").complaint >= 0.5);
    CHECK(de("Danke für das tolle Video, ihr seid super ❤").warmth >= 0.5);
    CHECK(en("Thank you so much for your kindness and your wonderful help.").warmth >= 0.5);
    CHECK(en("The cruel traps kill and maim thousands of animals.").warmth < 0.5);
    CHECK(en("You missed the deadline again, this is unacceptable!").warmth < 0.5);
    CHECK(en("Stop sending me mails!").warmth < 0.5);
}

TEST_CASE("politeness and formality have a sign") {
    CHECK(en("Could you please take a look? Thank you very much for your help.").politeness > 30);
    CHECK(en("Why did you do that? This is complete nonsense.").politeness < -20);
    CHECK(de("Vielen Dank für Ihre Nachricht, wir helfen gern.").politeness >
          de("Sie haben das wieder falsch gemacht!!").politeness);
    CHECK(de("Hey, ist ja echt mega cool, haha!").formality < 0);
    CHECK(de("Die Kommission stellt gemäß Artikel 4 die Voraussetzungen fest.").formality > 0);
}

TEST_CASE("every figure stays on its scale, whatever comes in") {
    for (const char* text :
         {"", " ", "!!!!!!", "\xff\xfe", "0", "❤", "a b c d e f g h i j k l m n o p",
          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\n\n\n.\n"})
        for (const Language language : {Language::de, Language::en, Language::other}) {
            const Measures m = measure(text, language);
            CAPTURE(text);
            for (const double percent : {m.clarity, m.vagueness, m.concreteness}) {
                CHECK(percent >= 0);
                CHECK(percent <= 100);
            }
            for (const double chance : {m.hedges, m.request, m.pressure, m.complaint, m.warmth}) {
                CHECK(chance >= 0);
                CHECK(chance <= 1);
            }
            for (const double sign : {m.politeness, m.formality})
                CHECK(std::abs(sign) <= 100);
        }
}

TEST_CASE("an explanation names what moved the figure, strongest first") {
    const auto reasons = explain_measure("Please send me the contract.", Language::en, "request");
    REQUIRE(!reasons.empty());
    CHECK(std::is_sorted(reasons.begin(), reasons.end(), [](const auto& a, const auto& b) {
        return std::abs(a.points) > std::abs(b.points);
    }));
    CHECK(std::any_of(reasons.begin(), reasons.end(), [](const Contribution& one) {
        return one.name.find("please") != std::string::npos;
    }));
}

TEST_CASE("the same text gives the same figures") {
    const char* text = "Wir melden uns zeitnah. Vielleicht klappt es.";
    CHECK(de(text).clarity == de(text).clarity);
    CHECK(de(text).vagueness == de(text).vagueness);
}

TEST_CASE("the language is guessed from function words") {
    CHECK(guess_language("Wir haben die Pumpe an Sie geschickt.") == Language::de);
    CHECK(guess_language("We have sent the pump to you.") == Language::en);
}
