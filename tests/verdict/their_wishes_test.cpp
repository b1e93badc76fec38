// What customers write themselves closes the phone or settles who may be written to; what lawyers
// write, too; and a slip put right needs no talk.
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/verdict/call_mail.hpp"

using namespace warmline;

namespace {

std::string reply(std::string_view own, std::string_view theirs,
                  std::string_view subject = "AW: Vertrag 4711") {
    return "From: Eva Weiss <eva.weiss@haus.example>\nTo: Kim Lang <k.lang@kunde.example>\nDate: "
           "Mon, 08 Jun 2026 10:00:00 +0200\nSubject: " +
           std::string(subject) + "\nContent-Type: text/plain; charset=utf-8\n\n" +
           std::string(own) +
           "\n\nEva Weiss\n\nAm 05.06.2026 um 09:12 schrieb Kim Lang <k.lang@kunde.example>:\n> " +
           std::string(theirs) + "\n";
}

constexpr std::string_view refusal_de =
    "Guten Tag Frau Lang,\n\nwir haben Ihre Reklamation geprüft und lehnen sie ab. Die Kosten "
    "von 3.480 € tragen Sie selbst.";
constexpr std::string_view refusal_en =
    "Dear Ms Lang,\n\nWe have reviewed your complaint and cannot accept it. The costs of £3,480 "
    "remain with you.";

}  // namespace

TEST_CASE("whoever asks in the quoted mail not to be called is not called") {
    CHECK(is_call(
        decided(reply(refusal_de, "Das ist eine Frechheit, ich bin stinksauer!"))->verdict));
    for (const auto wish : {"Das ist eine Frechheit! Bitte antworten Sie mir nur per Mail, ich bin "
                            "gehörlos.",
                            "Hören Sie auf, mich ständig anzurufen!! Ich bin stinksauer.",
                            "Ich bin enttäuscht. Bitte keine Anrufe mehr."}) {
        CAPTURE(wish);
        CHECK(decided(reply(refusal_de, wish))->verdict.gate == "no-route");
    }
    CHECK(
        decided(reply(refusal_en, "I am livid. Do not phone me, I am on nights."))->verdict.gate ==
        "no-route");
    CHECK(decided(reply(refusal_de, "Ich bin stinksauer.", "AW: Bitte nicht anrufen"))
              ->verdict.gate == "no-route");
    // A complaint that nobody called is the opposite.
    CHECK(is_call(
        decided(reply(refusal_de, "Warum rufen Sie mich nicht an? Ich bin stinksauer!"))->verdict));
}

TEST_CASE("a firm of lawyers writes for the customer: here everything stays in writing") {
    for (const auto voice :
         {"wir vertreten Herrn Lindemann; Vollmacht wird anwaltlich versichert.",
          "zeigen wir an, dass wir die Interessen von Frau Lang vertreten. Unsere Mandantin "
          "bestreitet die Forderung."}) {
        CAPTURE(voice);
        CHECK(decided(reply(refusal_de, voice))->verdict.gate == "represented");
    }
    CHECK(decided(reply(refusal_en,
                        "We act for Mr James Okafor. Please direct all further "
                        "correspondence to this firm."))
              ->verdict.gate == "represented");
    Recipient noted;
    noted.note = "anwaltlich vertreten";
    CHECK(decided(reply(refusal_de, "Ich bin stinksauer."), &noted)->verdict.gate == "represented");
}

TEST_CASE("thanks at the end do not turn the end of a contract into a greeting") {
    const auto mail = decided(reply(
        "Dear Ms Lang,\n\nThis is notice that we will be ending contract HH-220 on 28 February "
        "2027. The last delivery is on 26 February. Thank you for your business since 2014.",
        "Please confirm the delivery dates for January."));
    CHECK(is_call(mail->verdict));
}

TEST_CASE("a boiler that died is no bereavement, and rescued customers are not angry") {
    const auto mail = decided(
        reply("Dear Ms Lang,\n\nThank you for your kind words, I have passed them on to Dean.",
              "Thank you so much. When the boiler died on Sunday I was desperate, my wife is ill, "
              "and Dean came within the hour. A lifesaver!"));
    CHECK_FALSE(is_call(mail->verdict));
    CHECK(mail->verdict.gate != "bereavement");
}

TEST_CASE("a slip put right for a calm customer needs no talk") {
    const auto mail = decided(
        reply("Guten Tag Herr Lang,\n\nSie haben richtig gesehen, wir haben die 49,90 € "
              "versehentlich zweimal abgebucht. Der zweite Betrag ist heute zurückgegangen. "
              "Entschuldigen Sie bitte den Aufwand.",
              "Hallo, kann es sein, dass Sie im Mai doppelt abgebucht haben? 2 x 49,90.",
              "AW: Doppelt abgebucht"));
    CHECK_FALSE(is_call(mail->verdict));
}

TEST_CASE("a brief opens no refusal with a fault, and records no sum the customer claims") {
    const auto refused = decided(reply(refusal_de, "Das ist eine Frechheit, ich bin stinksauer!"));
    CHECK(refused->verdict.brief.reason.find("nicht gut gelaufen") == std::string::npos);
    const auto claimed = decided(reply(
        "Guten Tag Frau Lang,\n\nwir bedauern den Vorfall sehr, der Fehler liegt bei uns. Ich "
        "melde mich.",
        "Das ist eine Frechheit! Ich fordere 20.000 Euro Schadenersatz von Ihnen."));
    CHECK(is_call(claimed->verdict));
    CHECK(claimed->verdict.brief.draft.find("20.000") == std::string::npos);
}
