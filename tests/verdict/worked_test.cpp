// The twelve worked mails of the call decision, by the table's own inputs and figures.
#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "linter/verdict/call_ruling.hpp"

using namespace warmline;

namespace {

struct Words {
    bool mass = false, no_route = false, good = false, grave = false, key = false;
    bool win_back = false;
    Consent consent = Consent::unknown;
    bool call_list = false;
};

struct Worked {
    int number;
    std::string topic;
    Tier tier;
    double charge, risk;
    int questions, rounds;
    double gap, preference;
    std::array<double, 8> products;    // s e q o t v g p
    double need, mail, revised, call;  // -1: not stated
    Action action;
    bool offer;
    Words words{};  ///< what the table says beside the numbers
};

const Worked table[] = {
    {1,
     "complaint",
     Tier::a,
     .7,
     .45,
     3,
     3,
     .5,
     .5,
     {27.0, 8.4, 7.6, 6.0, 6.0, 11.2, 3.0, 3.0},
     72,
     42,
     36,
     33,
     Action::call_then_write,
     false,
     {.grave = true}},
    {2,
     "newsletter",
     Tier::unknown,
     0,
     .08,
     0,
     0,
     .3,
     .5,
     {3.0, 0, 1.3, 0, 0, 4.2, 1.8, 3.0},
     13,
     3,
     -1,
     -1,
     Action::send,
     false,
     {.mass = true, .good = true}},
    {3,
     "delivery_delay",
     Tier::a,
     .3,
     .35,
     1,
     1,
     .3,
     0,
     {15.0, 3.6, 4.5, 2.0, 0, 11.2, 1.8, 0},
     38,
     15,
     12,
     -1,
     Action::revise,
     true,
     {.no_route = true}},
    {4,
     "price_increase",
     Tier::a,
     .4,
     .40,
     1,
     0,
     .8,
     .5,
     {22.5, 4.8, 5.6, 2.0, 0, 11.2, 4.8, 3.0},
     54,
     18,
     14,
     26,
     Action::revise,
     false,
     {.mass = true, .key = true, .call_list = true}},
    {5,
     "payment_reminder",
     Tier::c,
     0,
     .10,
     1,
     0,
     .5,
     .5,
     {10.5, 2.4, 2.2, 2.0, 0, 2.1, 3.0, 3.0},
     25,
     9,
     -1,
     19,
     Action::send,
     false,
     {.good = true}},
    {6,
     "dunning",
     Tier::a,
     .5,
     .30,
     2,
     2,
     1,
     .5,
     {19.5, 6.0, 5.9, 4.0, 3.0, 11.2, 6.0, 3.0},
     59,
     25,
     23,
     29,
     Action::call_then_write,
     false,
     {.key = true}},
    {7,
     "data_breach",
     Tier::a_plus,
     .8,
     .25,
     1,
     0,
     .3,
     .5,
     {27.0, 9.6, 5.6, 2.0, 0, 14.0, 1.8, 3.0},
     63,
     19,
     18,
     27,
     Action::send,
     false,
     {.mass = true, .good = true, .call_list = true}},
    {8,
     "appointment",
     Tier::b,
     0,
     .60,
     1,
     1,
     .3,
     .5,
     {6.0, 0, 5.9, 2.0, 0, 6.3, 1.8, 3.0},
     25,
     20,
     10,
     18,
     Action::revise,
     false},
    {9,
     "open_questions",
     Tier::b,
     .3,
     .70,
     4,
     5,
     .3,
     .5,
     {9.0, 3.6, 9.8, 8.0, 10.0, 6.3, 1.8, 3.0},
     51,
     58,
     44,
     28,
     Action::call,
     false},
    {10,
     "bereavement",
     Tier::c,
     1,
     .20,
     1,
     0,
     .5,
     .5,
     {30.0, 12.0, 3.6, 2.0, 0, 2.1, 3.0, 3.0},
     56,
     22,
     -1,
     28,
     Action::revise,
     true},
    {11,
     "cancellation",
     Tier::b,
     0,
     .20,
     1,
     1,
     .8,
     .5,
     {22.5, 4.8, 4.5, 2.0, 0, 6.3, 4.8, 3.0},
     48,
     14,
     -1,
     -1,
     Action::revise,
     false,
     {.win_back = true, .consent = Consent::none}},
    {12,
     "thanks",
     Tier::a_plus,
     0,
     .10,
     0,
     0,
     1,
     1,
     {12.0, 2.4, 1.4, 0, 0, 14.0, 6.0, 6.0},
     42,
     4,
     -1,
     16.5,
     Action::call,
     false},
};

CallFacts facts_of(const Worked& mail) {
    CallFacts facts;
    facts.topic = find_topic(mail.topic);
    facts.tier = mail.tier;
    facts.charge = mail.charge;
    facts.risk = mail.risk;
    facts.expected_questions = -std::log1p(-mail.risk);
    facts.open_questions = mail.questions;
    facts.rounds = mail.rounds;
    facts.gap = mail.gap;
    facts.preference = mail.preference;
    return facts;
}

}  // namespace

TEST_CASE("the twelve worked mails give the products, need and minutes of the table") {
    const CallModel model;
    for (const auto& mail : table) {
        CAPTURE(mail.number);
        const auto facts = facts_of(mail);
        const auto terms = call_terms(facts, model);
        REQUIRE(terms.size() == 8);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            CAPTURE(terms[i].name);
            CHECK(std::abs(terms[i].points - mail.products[i]) <= .0501);
        }
        CHECK(std::abs(call_need(terms) - mail.need) <= .501);
        const auto cost = call_cost(facts, model);
        CHECK(std::abs(cost.mail - mail.mail) <= .501);
        if (mail.revised >= 0) CHECK(std::abs(cost.revised - mail.revised) <= .501);
        if (mail.call >= 0) CHECK(std::abs(cost.call - mail.call) <= .501);
    }
}

TEST_CASE("the twelve worked mails get the verdict of the table") {
    const CallModel model;
    for (const auto& mail : table) {
        CAPTURE(mail.number);
        CallSituation situation;
        situation.facts = facts_of(mail);
        situation.need = call_need(call_terms(situation.facts, model));
        situation.cost = call_cost(situation.facts, model);
        situation.good_mail = mail.words.good;
        situation.mass = mail.words.mass;
        situation.no_route = mail.words.no_route;
        situation.win_back = mail.words.win_back;
        situation.consent = mail.words.consent;
        situation.grave = mail.words.grave;
        situation.key_matter = mail.words.key;
        situation.known_contact = mail.tier != Tier::unknown;
        const auto ruling = rule_on(situation, model);
        CHECK(name_of(ruling.action) == name_of(mail.action));
        CHECK(ruling.call_offer == mail.offer);
        CHECK(ruling.call_list == mail.words.call_list);
    }
}

TEST_CASE("money appears when an hour has a price") {
    CallModel model;
    model.cost.rate_per_hour = 60;
    const auto cost = call_cost(facts_of(table[0]), model);
    CHECK(cost.call_money == doctest::Approx(cost.call));
    CHECK(call_cost(facts_of(table[0]), CallModel{}).call_money == 0);
}

TEST_CASE("a talk is overdue by the customer's tier; unknown is unknown, never zero") {
    const CallModel model;
    CHECK(talk_gap(-1, Tier::a, model) == doctest::Approx(.3));
    CHECK(talk_gap(60, Tier::a, model) == doctest::Approx(0));
    CHECK(talk_gap(120, Tier::a, model) == doctest::Approx(.5));
    CHECK(talk_gap(1000, Tier::a, model) == 1);
    CHECK(talk_gap(10, Tier::c, model) == doctest::Approx(.3));
}
