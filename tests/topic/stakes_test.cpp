#include "linter/topic/stakes.hpp"

#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "linter/text/read_document.hpp"

using namespace warmline;

namespace {

/// What a customer writes in the mail we answer.
StakeSet customer_says(const std::string& said) {
    const auto bytes =
        "From: Ina Vogt <ina@firma.example>\nTo: Kim Lang <kim@kunde.example>\n"
        "Subject: AW: x\nIn-Reply-To: <1@kunde.example>\nDate: Tue, 10 Nov 2026 10:00:00 +0100\n"
        "Content-Type: text/plain; charset=utf-8\n\nGuten Tag Frau Lang,\n\ndanke.\n\n"
        "Ina Vogt\n\nAm 09.11.2026 um 08:00 schrieb Kim Lang:\n> " +
        said + "\n";
    const auto message = read_message(bytes);
    const auto document = read_document(message);
    return read_stakes(document, read_thread(document)).theirs;
}

Stakes we_say(const std::string& said) {
    const auto bytes =
        "From: Ina Vogt <ina@firma.example>\nTo: Kim Lang <kim@kunde.example>\n"
        "Subject: x\nContent-Type: text/plain; charset=utf-8\n\nGuten Tag Frau Lang,\n\n" +
        said + "\n\nFreundliche Grüße\nIna Vogt\n";
    const auto message = read_message(bytes);
    const auto document = read_document(message);
    return read_stakes(document, read_thread(document));
}

}  // namespace

TEST_CASE("what a customer tells of harm, law and haste is heard in both languages") {
    const std::pair<About, const char*> heard[] = {
        {About::stake_danger, "Der Akku stand nach zehn Minuten in Flammen."},
        {About::stake_danger, "Seit gestern riecht es im Keller nach Gas."},
        {About::stake_danger, "The charger caught fire in the hallway."},
        {About::stake_danger, "The brakes failed on the way down."},
        {About::stake_injury, "Mein Sohn hat sich die Hand verbrannt."},
        {About::stake_injury, "Ich bin auf Ihrer Treppe ausgerutscht."},
        {About::stake_injury, "Sie haben ihr das falsche Medikament gegeben."},
        {About::stake_injury, "My wife passed out and was taken to hospital."},
        {About::stake_injury, "She had a severe allergic reaction."},
        {About::stake_injury, "My knee is now so swollen that I cannot walk."},
        {About::stake_injury, "Mein Knöchel ist seit Montag geschwollen."},
        {About::stake_injury, "My daughter has been coughing for three weeks."},
        {About::stake_injury, "Unser Sohn hustet seit drei Wochen."},
        {About::stake_law, "Dann beauftrage ich meinen Anwalt."},
        {About::stake_law, "Ich wende mich an die BaFin."},
        {About::stake_law, "I will take this to the Ombudsman."},
        {About::stake_law, "My solicitor will write to you."},
        {About::stake_urgent, "Bitte melden Sie sich umgehend."},
        {About::stake_urgent, "I need somebody to ring me today."},
        {About::stake_senior, "Ich möchte mit Ihrem Vorgesetzten sprechen."},
        {About::stake_senior, "We want someone senior to explain it."}};
    for (const auto& [about, said] : heard) {
        CAPTURE(said);
        CHECK(customer_says(said).has(about));
    }
}

TEST_CASE("words that only sound like it put nothing at stake") {
    const std::pair<About, const char*> silent[] = {
        {About::stake_danger, "Wir sind Feuer und Flamme für das Projekt."},
        {About::stake_injury, "Sie verletzen damit Ihre Pflichten aus dem Vertrag."},
        {About::stake_injury, "Der Film hat uns gut gefallen."},
        {About::stake_injury, "To add insult to injury the invoice was wrong."},
        {About::stake_injury, "On the other hand the infected laptop is back."},
        {About::stake_law, "Das Gericht war sehr lecker."},
        {About::stake_law, "We played on the tennis court."},
        {About::stake_urgent, "Es eilt nicht."},
        {About::stake_urgent, "Sie haben sofort geantwortet, das war schön."},
        {About::stake_urgent, "There is no rush."}};
    for (const auto& [about, said] : silent) {
        CAPTURE(said);
        CHECK_FALSE(customer_says(said).has(about));
    }
    CHECK_FALSE(we_say("We are honestly quite hurt by your review.").safety());
    CHECK_FALSE(we_say("Frau Vogt ruft Sie morgen zurück.").ours.has(About::stake_recall));
    CHECK_FALSE(we_say("Please do not use the old link any more.").ours.has(About::stake_recall));
}

TEST_CASE("nobody hurt is danger still, and an insurer's accidents are its business") {
    const auto lucky = customer_says("Zum Glück wurde niemand verletzt.");
    CHECK(lucky.has(About::stake_danger));
    CHECK_FALSE(lucky.has(About::stake_injury));
    CHECK(we_say("Der Hersteller ruft diesen Sitz zurück.").safety());
    CHECK(we_say("Maisie fell from the climbing frame and hurt her arm.").safety());
    CHECK_FALSE(
        we_say("Ihre Verletzung ist in Ihrer Unfallversicherung nicht versichert.").safety());
}
