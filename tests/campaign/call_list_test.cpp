#include "linter/campaign/call_list.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "linter/campaign/merge.hpp"
#include "linter/lint.hpp"

using namespace warmline;

namespace {

const std::string price_letter =
    "From: Anna Berg <anna.berg@firma.example>\nTo: Kunden <kunden@firma.example>\n"
    "Subject: Neue Preise ab 1. August\nList-Unsubscribe: <mailto:ab@firma.example>\n"
    "Date: Mon, 01 Jun 2026 10:00:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n"
    "Guten Tag,\n\nzum 1. August erhöhen wir die Preise der Wartung um 9 Prozent. Den Grund "
    "nennen wir offen: Die Löhne sind gestiegen.\n\nFreundliche Grüße\nAnna Berg\n";

const std::string heading = "email;name;tier;phone;channel;consent;last talk;owner\n";

CallList listed(const std::string& mail, const std::string& rows, int capacity = 0) {
    const Linter linter(RulePack::builtin(), {});
    const auto people = read_people(heading + rows, "people.csv");
    for (const auto& problem : people.problems())
        MESSAGE(to_line(problem));
    CallListOptions options;
    options.capacity_minutes = capacity;
    return make_call_list(linter.lint(mail, InputKind::mail, {.path = "-"}), people, options);
}

std::vector<std::string> names(const std::vector<CallEntry>& entries) {
    std::vector<std::string> all;
    all.reserve(entries.size());
    for (const auto& entry : entries)
        all.push_back(entry.person.name);
    return all;
}

}  // namespace

TEST_CASE("a price letter is never a call; its key customers are called first") {
    const auto list = listed(price_letter,
                             "a@x.example;Ada A;A;030 23125012;phone;service;2025-01-01;Jan Roth\n"
                             "b@x.example;Bo B;B;030 23125013;phone;service;2025-01-01;\n"
                             "p@x.example;Pia P;A+;030 23125014;phone;service;2025-01-01;\n"
                             "c@x.example;Cy C;C;;;;;\n");
    CHECK(list.mailing.action < Action::call);
    CHECK(list.mailing.call_list);
    CHECK(list.recipients == 4);
    CHECK(names(list.calls) == std::vector<std::string>{"Pia P", "Ada A"});
    for (const auto& entry : list.calls) {
        CHECK(entry.need >= 45);
        CHECK_FALSE(entry.reason.empty());
        CHECK_FALSE(entry.brief.ask.empty());
        CHECK_FALSE(entry.brief.by_when.empty());
        CHECK(entry.brief.draft.starts_with("Guten Tag " + entry.person.name + ","));
    }
    CHECK(list.calls[1].brief.who.find("Jan Roth") != std::string::npos);
}

TEST_CASE("who wants mail only or must not be called is written to, without a number") {
    const auto list = listed(price_letter,
                             "a@x.example;Ada A;A;030 23125012;mail only;;2025-01-01;\n"
                             "d@x.example;Dan D;A;030 23125015;do not call;;2025-01-01;\n");
    CHECK(list.calls.empty());
    CHECK(list.mail_only.size() == 2);
    for (const auto& entry : list.mail_only) {
        CHECK(entry.gate == "no-route");
        CHECK(entry.brief.empty());
    }
}

TEST_CASE("who refused calls is on no list of calls about a mailing") {
    const auto list = listed(price_letter,
                             "a@x.example;Ada A;A;030 23125012;phone;nein;2025-01-01;\n"
                             "b@x.example;Bo B;A;030 23125015;phone;;2025-01-01;\n");
    CHECK(names(list.calls) == std::vector<std::string>{"Bo B"});
    REQUIRE(names(list.mail_only) == std::vector<std::string>{"Ada A"});
    CHECK(list.mail_only[0].gate == "purpose");
    CHECK(list.mail_only[0].brief.empty());
}

TEST_CASE("an invitation asks for nobody's call") {
    const auto list = listed(
        "From: Anna Berg <anna.berg@firma.example>\nTo: k@firma.example\nSubject: Sommerfest\n"
        "List-Unsubscribe: <mailto:ab@firma.example>\nContent-Type: text/plain\n\n"
        "Guten Tag,\n\nam 11. Juli feiern wir. Kommen Sie vorbei!\n\nViele Gruesse\nAnna Berg\n",
        "a@x.example;Ada A;A+;030 23125012;phone;service;2026-05-25;\n");
    CHECK(list.calls.empty());
    CHECK(list.mail_only.empty());
}

TEST_CASE("the order of the rows changes nothing, and capacity cuts the end") {
    const std::string a = "a@x.example;Ada A;A;030 23125012;phone;service;2025-01-01;\n";
    const std::string p = "p@x.example;Pia P;A+;030 23125014;phone;service;2025-01-01;\n";
    const std::string z = "z@x.example;Zoe Z;A;030 23125016;;service;2026-05-20;\n";
    const auto one = names(listed(price_letter, a + p + z).calls);
    CHECK(one == names(listed(price_letter, z + a + p).calls));
    const auto cut = listed(price_letter, a + p + z, 15);
    REQUIRE(cut.calls.size() >= 2);
    CHECK(cut.calls[0].within_capacity);
    CHECK_FALSE(cut.calls[1].within_capacity);
}

TEST_CASE("a statutory notice goes out at once, the calls come on top") {
    const auto list = listed(
        "From: Anna Berg <anna.berg@firma.example>\nTo: k@firma.example\n"
        "Subject: Sicherheitsvorfall\nPrecedence: bulk\nContent-Type: text/plain; "
        "charset=utf-8\n\nGuten Tag,\n\nUnbefugte hatten Zugriff auf Ihre Daten. Bitte ändern Sie "
        "Ihr Passwort.\n\nFreundliche Grüße\nAnna Berg\n",
        "p@x.example;Pia P;A+;030 23125014;phone;service;2025-01-01;\n");
    CHECK(list.notice_goes_at_once);
    CHECK(list.calls.size() == 1);
}

TEST_CASE("a template's tags are filled from the list, and what is missing is named") {
    const std::string bytes =
        "Hallo {{ first_name }} {{ last_name }},\n\nIhr Vertrag {{ contract_no }} läuft.\n";
    const Linter linter(RulePack::builtin(), {});
    const auto read = linter.lint(bytes, InputKind::text_template, {.path = "t.txt"});
    Recipient person;
    person.name = "Kim Anna Lang";
    const auto merged = merge(bytes, read.document, person);
    CHECK(merged.bytes.find("Hallo Kim Anna Lang,") != std::string::npos);
    CHECK(merged.unknown == std::vector<std::string>{"contract_no"});
    CHECK(merged.empty.empty());
    CHECK(merge(bytes, read.document, Recipient{}).empty ==
          std::vector<std::string>{"first_name", "last_name"});
}

TEST_CASE("a column fills the tag of its name, however the two are spelled") {
    const Linter linter(RulePack::builtin(), {});
    const std::string bytes =
        "Hallo {{ Vorname }},\n\nvon {{ contact.preis_alt }} auf {{ PREIS-NEU }}; Größe {{ groesse "
        "}}, "
        "{{ rabatt }}.\n{% if preis_alt == '80 €' %}gleich{% endif %}{% if Rabatt %}mit{% else "
        "%}ohne{% endif %}\n";
    const auto read = linter.lint(bytes, InputKind::text_template, {.path = "t.txt"});
    const auto people = read_people(
        "E-Mail;Vorname;Preis alt;preis_neu;Größe;Rabatt\na@x.example;Anna Maria;80 €;92 €;XL;\n"
        "b@x.example;Bo\n",
        "p.csv", Language::en, Cells::keep);
    REQUIRE(people.rows().size() == 2);
    const auto merged = merge(bytes, read.document, MergeReader(people.rows()[0], people));
    CHECK(merged.bytes == "Hallo Anna Maria,\n\nvon 80 € auf 92 €; Größe XL, .\ngleichohne\n");
    CHECK(merged.empty == std::vector<std::string>{"rabatt"});
    CHECK(merged.unknown.empty());
    const auto shorter = merge(bytes, read.document, MergeReader(people.rows()[1], people));
    CHECK(shorter.empty.size() == 4);
}
