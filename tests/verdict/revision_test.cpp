// A mail ruled "revise" says what to revise, first things first.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "linter/verdict/call_offer.hpp"
#include "tests/verdict/call_mail.hpp"

using namespace warmline;

namespace {

std::string letter(const std::string& subject, const std::string& body,
                   const std::string& closing = "Freundliche Grüße\nPetra Kurz") {
    return "From: Petra Kurz <p.kurz@firma.example>\nTo: Kim Lang <k.lang@kunde.example>\n"
           "Date: Mon, 08 Jun 2026 10:00:00 +0200\nSubject: " +
           subject + "\nContent-Type: text/plain; charset=utf-8\n\n" + body + "\n\n" + closing +
           "\n";
}

const std::string widow_de =
    "Guten Tag Frau Lang,\n\nzum Tod Ihres Mannes spreche ich Ihnen mein Beileid aus. Der Vertrag "
    "88-4410 läuft auf Ihren Namen weiter. Sie müssen nichts tun.";
const std::string widow_du =
    "Liebe Kim,\n\nzum Tod deines Mannes spreche ich dir mein Beileid aus. Der Vertrag 88-4410 "
    "läuft auf deinen Namen weiter. Du musst nichts tun.";
const std::string widow_en =
    "Dear Ms Lang,\n\nI was very sorry to hear that your husband has passed away. Please accept my "
    "condolences. The contract 88-4410 goes on in your name. There is nothing for you to do.";

Recipient base_customer() {
    Recipient person;
    person.tier = Tier::c;
    return person;
}

}  // namespace

TEST_CASE("a good mail that lacks only the offer of a talk names the sentence to add") {
    const std::string phone =
        "Freundliche Grüße\nPetra Kurz\nTelefon 0731 4711-12\nFax 0731 4711-13";
    const std::string fax = "Freundliche Grüße\nPetra Kurz\nFax 0731 4711-13";

    const struct {
        const char* subject;
        std::string body, closing, sentence;
    } mails[] = {
        {"Ihr Vertrag 88-4410", widow_de, phone,
         "Wenn Sie lieber darüber sprechen möchten, rufen Sie mich an: 0731 4711-12."},
        {"Ihr Vertrag 88-4410", widow_de, fax,
         "Wenn Sie lieber darüber sprechen möchten, nennen Sie mir eine Uhrzeit, dann rufe ich Sie "
         "an."},
        {"Dein Vertrag 88-4410", widow_du, "Liebe Grüße\nPetra",
         "Wenn du lieber darüber sprechen möchtest, nenn mir eine Uhrzeit, dann rufe ich dich an."},
        {"Your contract 88-4410", widow_en, "Kind regards\nPetra Kurz\nPhone 020 7946 0123",
         "If you would rather talk about it, call me on 020 7946 0123."},
        {"Your contract 88-4410", widow_en, "Kind regards\nPetra Kurz",
         "If you would rather talk about it, tell me a time that suits you and I will call you."},
    };

    for (const auto& mail : mails) {
        CAPTURE(mail.sentence);
        const auto person = base_customer();
        const auto lacking = decided(letter(mail.subject, mail.body, mail.closing), &person);
        REQUIRE(lacking->verdict.action == Action::revise);
        REQUIRE(!lacking->verdict.steps.empty());
        CHECK(lacking->verdict.steps.front().name == "call-offer");
        CHECK(lacking->verdict.steps.front().sentence == mail.sentence);
        CHECK(lacking->verdict.call_offer);

        // With the sentence in it the mail may go, and nothing more is asked for.
        const auto mended =
            decided(letter(mail.subject, mail.body + " " + mail.sentence, mail.closing), &person);
        CHECK(mended->verdict.action == Action::send);
        CHECK(mended->verdict.steps.empty());
        CHECK_FALSE(mended->verdict.call_offer);
    }
}

TEST_CASE("a refusal to a base customer may go once it offers a talk") {
    const auto person = base_customer();
    const std::string refusal =
        "Guten Tag Frau Lang,\n\nIhre Reklamation lehnen wir ab. Die Pumpe ist sechs Jahre alt.";
    const auto lacking = decided(letter("Ihre Reklamation 4711", refusal), &person);
    REQUIRE(lacking->verdict.action == Action::revise);
    CHECK(lacking->verdict.steps.front().name == "call-offer");
    const auto mended = decided(
        letter("Ihre Reklamation 4711", refusal + " " + lacking->verdict.steps.front().sentence),
        &person);
    CHECK(mended->verdict.action == Action::send);
}

TEST_CASE("who wants no calls is told how to reach us, without being called") {
    Recipient person;
    person.tier = Tier::a;
    person.preferred_channel = Channel::mail_only;
    const auto read = decided(
        letter("Ihre Reklamation 4711", "Guten Tag Frau Lang,\n\nIhre Reklamation lehnen wir ab."),
        &person);
    REQUIRE(read->verdict.action == Action::revise);
    CHECK(read->verdict.gate == "no-route");
    CHECK(read->verdict.steps.front().name == "call-back-offer");
    CHECK(read->verdict.steps.front().sentence ==
          "Wenn Sie doch einmal sprechen möchten, schreiben Sie mir eine Uhrzeit.");
}

TEST_CASE("a good letter to a lawyer's client may go, one that offers a talk names the offer") {
    const std::string body =
        "Guten Tag Frau Lang,\n\nSie sind anwaltlich vertreten. Ihren Widerspruch gegen die "
        "Rechnung 12 weisen wir zurück.";
    const auto plain = decided(letter("Ihre Rechnung 12", body));
    CHECK(plain->verdict.gate == "represented");
    CHECK(plain->verdict.action == Action::send);
    const auto offering = decided(letter("Ihre Rechnung 12", body + " Rufen Sie mich gern an."));
    REQUIRE(offering->verdict.action == Action::revise);
    CHECK(offering->verdict.steps.front().name == "talk-offer");
    CHECK(offering->verdict.steps.front().advice.find("Rufen Sie mich gern an.") !=
          std::string::npos);
}

TEST_CASE("a risk too high names the questions that hold it up, and no more of them") {
    Assessment assessment;
    assessment.overall = 800;
    assessment.ambiguity_risk = 580;  // 1 − (1 − .4)(1 − .3)
    assessment.questions = {{"Bis wann?", .4, 0}, {"Was kostet das?", .3, 1}};
    const auto read = decided(letter("Ihr Plan", "Guten Tag Frau Lang,\n\nder Plan ist fertig."));
    const auto verdict = decide(read->document, read->classification, assessment, read->thread,
                                nullptr, {}, {}, Language::de);
    REQUIRE(verdict.action == Action::revise);
    REQUIRE(verdict.steps.size() == 1);
    CHECK(verdict.steps[0].name == "question");
    CHECK(verdict.steps[0].advice == "Beantworten Sie schon in der Mail: „Bis wann?“");
}

TEST_CASE("only a mail to be revised has steps") {
    const auto read = decided(letter("Ihr Plan", "Guten Tag Frau Lang,\n\nder Plan ist fertig."));
    CHECK(read->verdict.action == Action::send);
    CHECK(read->verdict.steps.empty());
}
