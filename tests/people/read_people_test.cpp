#include "linter/people/read_people.hpp"

#include <string>

#include <doctest/doctest.h>

#include "linter/mail/read_message.hpp"
#include "linter/people/person_field.hpp"
#include "tests/shown.hpp"

using namespace warmline;

TEST_CASE("headings are understood in German and English, whatever their spelling") {
    const std::pair<std::string, PersonField> cases[] = {
        {"E-Mail-Adresse", PersonField::address},
        {"EMAIL", PersonField::address},
        {"address", PersonField::address},
        {"Kundenwert", PersonField::tier},
        {"preferred channel", PersonField::preferred_channel},
        {"Letztes Gespräch", PersonField::last_talk},
        {"Kunde seit", PersonField::customer_since},
        {"Mails 30 Tage", PersonField::mails_last_30_days},
        {"B2B", PersonField::business},
        {"Telefon-Einwilligung", PersonField::phone_consent}};
    for (const auto& [heading, field] : cases) {
        CAPTURE_BOUND(heading);
        CHECK(field_of(heading) == field);
    }
    CHECK_FALSE(field_of("Schuhgröße"));
    CHECK(nearest_heading("adress") == "address");
}

TEST_CASE("comma, semicolon and tab lists read the same") {
    for (const std::string separator : {",", ";", "\t", "|"}) {
        CAPTURE(separator);
        std::string list =
            "E-Mail;Name;Klasse;Telefon\nkim@kunde.example;Kim Lang;A+;030 23125-012\n";
        for (auto at = list.find(';'); separator != ";" && at != std::string::npos;
             at = list.find(';'))
            list.replace(at, 1, separator);
        const auto people = read_people(list, "people.csv");
        REQUIRE(people.find("KIM@kunde.example") != nullptr);
        CHECK(people.find("kim@kunde.example")->tier == Tier::a_plus);
        CHECK(people.find("kim@kunde.example")->phone == "030 23125-012");
        CHECK(people.problems().empty());
    }
}

TEST_CASE("Latin-1 lists and byte order marks are read") {
    const auto latin = read_people("mail;name\nf@kunde.example;J\xfcrgen Wei\xdf\n", "l.csv");
    REQUIRE(latin.rows().size() == 1);
    CHECK(latin.rows()[0].person.name == "Jürgen Weiß");
    const auto marked = read_people("\xef\xbb\xbfmail,name\nf@kunde.example,Ann\n", "m.csv");
    REQUIRE(marked.rows().size() == 1);
    CHECK(marked.rows()[0].person.name == "Ann");
}

TEST_CASE("quoted fields hold delimiters, quotes and line ends") {
    const auto people = read_people(
        "mail,note,name\nx@y.example,\"says \"\"no\"\", often\nreally\",Ann\nz@y.example,,Bo\n",
        "q.csv");
    REQUIRE(people.rows().size() == 2);
    CHECK(people.rows()[0].person.note == "says \"no\", often\nreally");
    CHECK(people.rows()[1].line == 4);
}

TEST_CASE("a wrong row is named with line and reason, the rest is used") {
    const auto people = read_people(
        "mail,tier,last_talk\nno-address,A,\nb@y.example,Z,31/12/2025\nc@y.example,B,2026-01-02\n",
        "p.csv");
    REQUIRE(people.rows().size() == 2);
    CHECK(people.find("b@y.example")->tier == Tier::unknown);
    REQUIRE(people.problems().size() == 3);
    CHECK(people.problems()[0].where == "p.csv:2");
    CHECK(people.problems()[0].code == "bad-row");
    CHECK(people.problems()[1].where == "p.csv:3");
    CHECK(people.problems()[2].remedy.find("2026-03-14") != std::string::npos);
}

TEST_CASE("a list without an address column gives no rows and says so") {
    const auto people = read_people("name,tier\nAnn,A\n", "p.csv");
    CHECK(people.empty());
    REQUIRE(people.problems().size() == 1);
    CHECK(people.problems()[0].code == "no-address-column");
    CHECK(read_people("", "p.csv").problems()[0].code == "empty-list");
}

TEST_CASE("an empty cell is unknown, not zero") {
    const auto people = read_people("mail,tier,b2b,mails_last_30_days\na@y.example,,,\n", "p.csv");
    REQUIRE(people.rows().size() == 1);
    CHECK(people.rows()[0].person.tier == Tier::unknown);
    CHECK_FALSE(people.rows()[0].person.business);
    CHECK_FALSE(people.rows()[0].person.mails_last_30_days);
}

TEST_CASE("values of the corpus lists mean what their writers meant") {
    Recipient person;
    std::string expected;
    CHECK(set_field(person, PersonField::preferred_channel, "mail only", expected));
    CHECK(person.preferred_channel == Channel::mail_only);
    CHECK(set_field(person, PersonField::phone_consent, "yes", expected));
    CHECK(person.phone_consent == Consent::service);
    CHECK(set_field(person, PersonField::phone_consent, "no", expected));
    CHECK(person.phone_consent == Consent::none);
    CHECK(set_field(person, PersonField::gender, "Frau", expected));
    CHECK(person.gender == Gender::female);
}

TEST_CASE("an empty gender cell says that nobody knows, a missing column says nothing") {
    const auto with = read_people("mail,gender\na@y.example,\n", "p.csv");
    CHECK(with.rows()[0].person.gender_asked);
    CHECK(with.rows()[0].person.gender == Gender::unknown);
    const auto without = read_people("mail,tier\na@y.example,A\n", "p.csv");
    CHECK_FALSE(without.rows()[0].person.gender_asked);
}

TEST_CASE("days are read in the forms lists use, ambiguous ones are not") {
    CHECK(read_day("2026-03-14")->day == 14);
    CHECK(read_day("14.3.2026")->month == 3);
    CHECK(read_day("14.03.26")->year == 2026);
    CHECK(read_day("2009")->year == 2009);
    CHECK(read_day("03/2009")->month == 3);
    CHECK(read_day("2026-03-14T10:00:00")->day == 14);
    CHECK_FALSE(read_day("03/04/2026"));
    CHECK_FALSE(read_day("gestern"));
    CHECK_FALSE(read_day("99.99.2026"));
}

TEST_CASE("headers state facts about the reader when no list does") {
    const std::string mail =
        "To: Kim <kim@kunde.example>\r\nX-Warmline-Tier: A\r\nX-Warmline-Phone: +49 30 "
        "23125012\r\n\r\nHallo";
    const auto message = read_message(mail);
    const auto person = person_of(message, {});
    REQUIRE(person);
    CHECK(person->tier == Tier::a);
    CHECK(person->address == "kim@kunde.example");
    const auto listed = read_people("mail,tier\nkim@kunde.example,C\n", "p.csv");
    CHECK(person_of(message, listed)->tier == Tier::c);
    CHECK_FALSE(person_of(read_message("To: a@b.example\r\n\r\nHi"), {}));
}

TEST_CASE("problems beyond the limit are counted, not listed") {
    std::string list = "mail\n";
    for (int i = 0; i < 250; ++i)
        list += "broken\n";
    const auto people = read_people(list, "p.csv");
    CHECK(people.empty());
    CHECK(people.problems().size() == 201);
    CHECK(people.problems().back().code == "more-problems");
}
