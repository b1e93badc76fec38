// What must move in which direction when one thing changes and all else stays.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/verdict/call_ruling.hpp"
#include "tests/verdict/call_mail.hpp"

using namespace warmline;

namespace {

std::string answer(const std::string& subject, const std::string& body, const std::string& quote) {
    return "From: Petra Kurz <p.kurz@firma.example>\nTo: Kim Lang <k.lang@kunde.example>\nDate: "
           "Mon, 08 Jun "
           "2026 10:00:00 +0200\nSubject: " +
           subject +
           "\nContent-Type: text/plain; charset=utf-8\n\n"
           "Guten Tag Frau Lang,\n\n" +
           body + "\n\nFreundliche Grüße\nPetra Kurz\n" +
           (quote.empty()
                ? ""
                : "\nAm 05.06.2026 um 09:12 schrieb Kim Lang <k.lang@kunde.example>:\n> " + quote +
                      "\n");
}

CallFacts middling(const Topic& topic) {
    CallFacts facts;
    facts.topic = &topic;
    facts.tier = Tier::b;
    facts.charge = .2;
    facts.risk = .3;
    facts.expected_questions = .36;
    facts.open_questions = 1;
    facts.rounds = 1;
    facts.gap = .3;
    facts.preference = .5;
    return facts;
}

double need_of(const CallFacts& facts) {
    const CallModel model;
    return call_need(call_terms(facts, model));
}

}  // namespace

TEST_CASE("each input of the call need moves it one way only, for every topic") {
    for (const auto& topic : all_topics()) {
        CAPTURE(topic.id);
        const auto base = middling(topic);
        const auto rises = [&](auto change) {
            double last = -1;
            for (int step = 0; step <= 10; ++step) {
                auto facts = base;
                change(facts, step);
                const double now = need_of(facts);
                CHECK(now >= last - 1e-12);
                last = now;
            }
        };
        rises([](CallFacts& facts, int step) { facts.charge = step / 10.0; });
        rises([](CallFacts& facts, int step) { facts.risk = step / 10.0; });
        rises([](CallFacts& facts, int step) { facts.open_questions = step; });
        rises([](CallFacts& facts, int step) { facts.rounds = step; });
        rises([](CallFacts& facts, int step) { facts.gap = step / 10.0; });
        rises([](CallFacts& facts, int step) { facts.preference = step / 10.0; });
        rises([](CallFacts& facts, int step) {
            constexpr Tier order[] = {Tier::c, Tier::unknown, Tier::b, Tier::a, Tier::a_plus};
            facts.tier = order[std::min(step, 4)];
        });
    }
}

TEST_CASE("the call need stays between 0 and 100, whatever the inputs") {
    for (const double wild : {-5.0, 0.0, 1.0, 7.0, 1e9}) {
        auto facts = middling(all_topics().front());
        facts.charge = facts.risk = facts.gap = facts.preference = facts.open_questions = wild;
        facts.rounds = 1000;
        CHECK(need_of(facts) >= 0);
        CHECK(need_of(facts) <= 100);
        CHECK(need_of({}) >= 0);
    }
}

TEST_CASE("raising the tier never turns a call into a mail") {
    const CallModel model;
    for (const auto& topic : all_topics())
        for (const bool grave : {false, true})
            for (const double risk : {.0, .3, .8}) {
                bool called = false;
                for (const auto tier : {Tier::c, Tier::b, Tier::a, Tier::a_plus}) {
                    CAPTURE(topic.id);
                    CallSituation situation;
                    situation.facts = middling(topic);
                    situation.facts.risk = risk;
                    situation.facts.tier = tier;
                    situation.need = call_need(call_terms(situation.facts, model));
                    situation.cost = call_cost(situation.facts, model);
                    situation.grave = grave;
                    situation.business = true;
                    situation.known_contact = true;
                    const bool now = rule_on(situation, model).action >= Action::call;
                    CHECK((now || !called));
                    called = now;
                }
            }
}

TEST_CASE("a closed gate is never opened by anything else") {
    const CallModel model;
    for (const auto& topic : all_topics()) {
        CAPTURE(topic.id);
        CallSituation worst;
        worst.facts = middling(topic);
        worst.facts.tier = Tier::a_plus;
        worst.need = 100;
        worst.grave = worst.bad_news = worst.angry = worst.ping_pong = worst.key_matter = true;
        for (const auto gate :
             {&CallSituation::mass, &CallSituation::represented, &CallSituation::no_route}) {
            auto closed = worst;
            closed.*gate = true;
            CHECK(rule_on(closed, model).action < Action::call);
        }
    }
}

TEST_CASE("a fourth round, a higher tier, a charged answer raise the need of a real mail") {
    const std::string body = "wir melden uns zu Ihrer Reklamation. Passt das so?";
    const auto need = [&](const std::string& subject, const std::string& quote, Tier tier) {
        Recipient person;
        person.address = "k.lang@kunde.example";
        person.tier = tier;
        return decided(answer(subject, body, quote), &person)->verdict.call_need;
    };
    const std::string calm = "Wann kommt der Ersatz?",
                      angry =
                          "Das ist eine FRECHHEIT, wir sind richtig sauer! Wann kommt der Ersatz?";
    CHECK(need("AW: AW: AW: AW: Reklamation", calm, Tier::b) >
          need("AW: Reklamation", calm, Tier::b));
    CHECK(need("AW: Reklamation", calm, Tier::a) > need("AW: Reklamation", calm, Tier::b));
    CHECK(need("AW: Reklamation", calm, Tier::a_plus) > need("AW: Reklamation", calm, Tier::a));
    CHECK(need("AW: Reklamation", angry, Tier::b) > need("AW: Reklamation", calm, Tier::b));
}

TEST_CASE("taking the complaint out of a mail takes the call out of it") {
    CHECK(is_call(decided(answer("AW: Pumpe", "danke für Ihre Nachricht, wir melden uns.",
                                 "Die Pumpe ist schon wieder defekt, ich bin sehr enttäuscht!"))
                      ->verdict));
    CHECK_FALSE(is_call(decided(answer("AW: Pumpe", "danke für Ihre Nachricht, wir melden uns.",
                                       "Könnten Sie mir die Anleitung der Pumpe schicken?"))
                            ->verdict));
}

TEST_CASE("the same mail gets the same verdict") {
    const auto mail =
        answer("AW: Rechnung", "wir halten an unserer Forderung fest.", "Die Rechnung ist falsch!");
    CHECK(decided(mail)->verdict == decided(mail)->verdict);
}

TEST_CASE("a letter to a lawyer's client stays in writing") {
    const auto read = decided(answer("Ihre Rechnung",
                                     "Sie sind anwaltlich vertreten. Ihren Widerspruch gegen die "
                                     "Rechnung 12 weisen wir zurück.",
                                     ""));
    CHECK_FALSE(is_call(read->verdict));
    CHECK(read->verdict.gate == "represented");
}
