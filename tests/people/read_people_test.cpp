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

TEST_CASE("a quote left open swallows no rows") {
    // Closed by nothing, and by the quote of a row below.
    for (const std::string last : {"c@x.example;Huber\n", "c@x.example;\"Huber\"\n"}) {
        CAPTURE(last);
        const auto people =
            read_people("mail;name\na@x.example;\"Kurz\nb@x.example;Lang\n" + last, "q.csv");
        REQUIRE(people.rows().size() == 3);
        CHECK(people.rows()[0].person.name == "Kurz");
        CHECK(people.rows()[2].person.name == "Huber");
        REQUIRE(people.problems().size() == 1);
        CHECK(people.problems()[0].code == "open-quote");
        CHECK(people.problems()[0].where == "q.csv:2");
    }
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
    CHECK_FALSE(read_day("31.02.2025"));
    CHECK_FALSE(read_day("29. Februar 2025"));
    CHECK(read_day("29.02.2024")->day == 29);
}

TEST_CASE("headers state facts about the reader when no list does") {
    const std::string mail =
        "To: Kim <kim@kunde.example>\r\nX-Warmline-Tier: A\r\nX-Warmline-Phone: +49 30 "
        "23125012\r\n\r\nHallo";
    const auto message = read_message(mail);
    std::vector<Problem> problems;
    const auto person = person_of(message, {}, problems);
    REQUIRE(person);
    CHECK(person->tier == Tier::a);
    CHECK(person->address == "kim@kunde.example");
    const auto listed = read_people("mail,tier\nkim@kunde.example,C\n", "p.csv");
    CHECK(person_of(message, listed, problems)->tier == Tier::c);
    CHECK_FALSE(person_of(read_message("To: a@b.example\r\n\r\nHi"), {}, problems));
    CHECK(problems.empty());
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

TEST_CASE("a wish not to be called is read in people's own words") {
    using C = Channel;

    const struct {
        std::string_view written;
        Channel channel;
    } wishes[] = {
        {"No phone calls", C::do_not_call},
        {"nicht telefonisch", C::do_not_call},
        {"kein Telefon", C::do_not_call},
        {"keine Telefonate", C::do_not_call},
        {"bitte nicht anrufen", C::do_not_call},
        {"Bitte rufen Sie mich nicht an!", C::do_not_call},
        {"Please don’t call", C::do_not_call},
        {"do not phone", C::do_not_call},
        {"never by phone", C::do_not_call},
        {"no mail or calls", C::do_not_call},
        {"Telefon: nein, Mail: ja", C::do_not_call},
        {"Anrufe unerwünscht. Bitte Mail.", C::do_not_call},
        {"Telefon unerwünscht bitte Mail", C::do_not_call},
        {"Anrufverbot", C::do_not_call},
        {"phone opt-out", C::do_not_call},
        {"keine Anrufe, nur E-Mail", C::do_not_call},
        {"E-Mail bevorzugt", C::mail},
        {"lieber schriftlich", C::mail},
        {"prefers email", C::mail},
        {"WhatsApp", C::mail},
        {"bitte nur per E-Mail", C::mail_only},
        {"e-mail only, please", C::mail_only},
        {"lieber telefonisch", C::phone},
        {"phone preferred", C::phone},
        {"keine Mails, bitte anrufen", C::phone},
        {"no email, phone only", C::phone},
        {"Telefon oder E-Mail", C::unknown},
        {"keine Präferenz", C::unknown},
        {"no preference", C::unknown},
    };

    for (const auto& [written, channel] : wishes) {
        CAPTURE_BOUND(written);
        Recipient person;
        std::string expected;
        CHECK(set_field(person, PersonField::preferred_channel, written, expected));
        CHECK(name_of(person.preferred_channel) == name_of(channel));
    }
}

TEST_CASE("a wish we cannot read is told and counts as one against calls") {
    for (const std::string_view written :
         {"nur nach Absprache", "Telefon bitte nicht Mail bevorzugt", "siehe Vertrag",
          "Mail statt Telefon", "vormittags anrufen", "none"}) {
        CAPTURE(written);
        const auto people =
            read_people("mail,channel\na@y.example,\"" + std::string(written) + "\"\n", "p.csv");
        REQUIRE(people.rows().size() == 1);
        CHECK(closes_phone(people.rows()[0].person.preferred_channel));
    }
    const auto people =
        read_people("mail,Kanal\na@y.example,siehe Vertrag\n", "p.csv", Language::de);
    REQUIRE(people.problems().size() == 1);
    CHECK(to_line(people.problems()[0]) ==
          "p.csv:2: „siehe Vertrag“ unter „Kanal“ ist nicht lesbar; bis das geklärt ist, gilt "
          "„nicht anrufen“; schreiben Sie Mail, Telefon, nur Mail oder nicht anrufen");
    REQUIRE(people.problems_of("A@Y.example").size() == 1);
    std::vector<Problem> problems;
    const auto person =
        person_of(read_message("To: a@b.example\r\nX-Warmline-Channel: see contract\r\n\r\nHi"), {},
                  problems);
    REQUIRE(person);
    CHECK(person->preferred_channel == Channel::unread);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "X-Warmline-Channel");
}

TEST_CASE("a column about calls closes the phone, however it is headed") {
    const struct {
        std::string_view heading, shut, open;
    } columns[] = {
        {"Do not call", "ja", "nein"},
        {"DO-NOT-CALL?", "1", "0"},
        {"DoNotCall", "true", "false"},
        {"Don’t call", "yes", "no"},
        {"do_not_phone", "Do Not Allow", "Allow"},
        {"donotcall", "yes", ""},
        {"Nicht anrufen", "x", "n"},
        {"Bitte nicht anrufen!", "ja", "nein"},
        {"DNC", "ja", "nein"},
        {"Telefonsperre", "ja", "nein"},
        {"Anrufsperre", "seit 3/2024", "-"},
        {"Anrufe gesperrt", "ja", "nein"},
        {"Opt-out Telefon", "ja", "nein"},
        {"HasOptedOutOfCall", "true", "false"},
        {"Telefon nicht erlaubt", "ja", "nein"},
        {"Keine Werbeanrufe", "ja", "nein"},
        {"Telefon erlaubt", "nein", "ja"},
        {"Anruf erlaubt?", "Nein", "Ja"},
        {"Phone allowed", "no", "yes"},
        {"May we call", "0", "1"},
        {"Anruf erwünscht", "nein", "x"},
        {"Kontakt telefonisch erlaubt", "nein", "ja"},
        {"Dürfen wir anrufen?", "nein", "ja"},
        {"Phone permission", "denied", "granted"},
        {"Werbesperre Telefon", "ja", "nein"},
        {"D.N.C.", "x", ""},
        {"Anrufen?", "nein", "ja"},
        {"Telefon erlaubt", "nur schriftlich", "ja"},
        {"Telefon erlaubt", "nach Absprache", "ja"},
    };

    for (const auto& [heading, shut, open] : columns) {
        CAPTURE_BOUND(heading);
        const auto people =
            read_people("mail;" + std::string(heading) + "\na@y.example;" + std::string(shut) +
                            "\nb@y.example;" + std::string(open) + "\n",
                        "p.csv");
        REQUIRE(people.rows().size() == 2);
        CHECK(closes_phone(people.rows()[0].person.preferred_channel));
        CHECK(people.rows()[1].person.preferred_channel == Channel::unknown);
    }
}

TEST_CASE("a consent that is refused or cannot be read closes the phone") {
    const auto read = [](std::string_view consent) {
        return read_people(
            "mail,Einwilligung Telefon\nx@y.example,\"" + std::string(consent) + "\"\n", "p.csv",
            Language::de);
    };
    for (const auto no : {"bitte nicht anrufen", "keine Anrufe", "verweigert", "gesperrt",
                          "Opt-out", "nur Mail", "nein (Widerspruch 3.5.)", "abgelehnt am 3.5.",
                          "nicht erteilt", "nur nach 18 Uhr", "?"}) {
        CAPTURE(no);
        const auto people = read(no);
        const auto& person = people.rows().front().person;
        CHECK((person.phone_consent == Consent::none || closes_phone(person.preferred_channel)));
    }
    CHECK(read("nur nach 18 Uhr").problems().front().what.find("nicht anrufen") !=
          std::string::npos);
    for (const auto yes : {"ja", "erteilt am 3.5.2025", "liegt schriftlich vor", "yes, by mail"}) {
        CAPTURE(yes);
        const auto people = read(yes);
        CHECK(people.problems().empty());
        CHECK(people.rows().front().person.phone_consent == Consent::service);
        CHECK_FALSE(closes_phone(people.rows().front().person.preferred_channel));
    }
}

TEST_CASE("a heading that only names the phone is a wish or a number as its values say") {
    for (const auto heading : {"Telefonkontakt", "Kontakt per Telefon",
                               "Telefonische Kontaktaufnahme", "Telefonisch erreichbar"}) {
        CAPTURE(heading);
        const auto wish = read_people(
            "mail," + std::string(heading) + "\nx@y.example,nein\nz@y.example,ja\n", "p.csv");
        CHECK(closes_phone(wish.rows()[0].person.preferred_channel));
        CHECK_FALSE(closes_phone(wish.rows()[1].person.preferred_channel));
        const auto number =
            read_people("mail," + std::string(heading) + "\nx@y.example,030 23125-0\n", "p.csv");
        CHECK(number.rows()[0].person.phone == "030 23125-0");
    }
    for (const auto heading : {"Sperre", "Rufsperre", "Werbesperre"}) {
        CAPTURE(heading);
        const auto people =
            read_people("mail," + std::string(heading) + "\nx@y.example,x\n", "p.csv");
        CHECK(closes_phone(people.rows()[0].person.preferred_channel));
    }
    CHECK(closes_phone(read_people("mail,Nicht anrufen\nx@y.example,?\n", "p.csv")
                           .rows()[0]
                           .person.preferred_channel));
}

TEST_CASE("a wish against calls stands beside a channel that speaks for them") {
    for (const std::string_view list :
         {"mail;Kanal;DNC\na@y.example;Telefon;ja\n", "mail;DNC;Kanal\na@y.example;ja;Telefon\n"})
        CHECK(read_people(list, "p.csv").rows()[0].person.preferred_channel ==
              Channel::do_not_call);
}

TEST_CASE("a heading about calls that nobody can read keeps from calling, and is told once") {
    for (const std::string_view heading :
         {"Telefon im Urlaub erlaubt", "Anruf nur nach 17 Uhr erlaubt", "Phone blocked until"}) {
        CAPTURE(heading);
        const auto people = read_people(
            "mail;" + std::string(heading) + "\na@y.example;ja\nb@y.example;\nc@y.example;nein\n",
            "p.csv");
        REQUIRE(people.rows().size() == 3);
        CHECK(closes_phone(people.rows()[0].person.preferred_channel));
        CHECK_FALSE(closes_phone(people.rows()[1].person.preferred_channel));
        CHECK(closes_phone(people.rows()[2].person.preferred_channel));
        REQUIRE(people.problems().size() == 1);
        CHECK(people.problems()[0].code == "unread-call-wish");
    }
}

TEST_CASE("headings that name a number or a past call are no wish about calls") {
    for (const std::string_view heading :
         {"Phone No.", "Tel. Nr.", "Call notes", "Letzter Anruf", "Calls May 2026", "No. of calls",
          "Callcenter", "Telefonnotiz", "Notrufnummer", "Kontaktweg"}) {
        CAPTURE(heading);
        const auto field = field_of(heading);
        CHECK(field != PersonField::do_not_call);
        CHECK(field != PersonField::phone_allowed);
        CHECK(field != PersonField::call_wish);
    }
    CHECK(nearest_heading("DNR").empty());
    CHECK(nearest_heading("Kundenwet") == "tier");
}

TEST_CASE("an empty phone cell says that there is no number, a missing column says nothing") {
    const auto with =
        read_people("mail,phone,mobile\na@y.example,,\nb@y.example,-,0171 392\n", "p.csv");
    CHECK(with.rows()[0].person.phone_asked);
    CHECK(with.rows()[0].person.phone.empty());
    CHECK(with.rows()[1].person.phone == "0171 392");
    CHECK_FALSE(read_people("mail,tier\na@y.example,A\n", "p.csv").rows()[0].person.phone_asked);
}

TEST_CASE("an address counts once, and a wish against calls in any of its rows stands") {
    const auto people = read_people(
        "mail,name,channel\na@y.example,Ann,phone\nb@y.example,Bo,\nA@Y.example,Al,do not call\n",
        "p.csv");
    REQUIRE(people.rows().size() == 2);
    CHECK(people.find("a@y.example")->name == "Ann");
    CHECK(people.find("a@y.example")->preferred_channel == Channel::do_not_call);
    REQUIRE(people.problems().size() == 1);
    CHECK(
        to_line(people.problems()[0]) ==
        "p.csv:4: \"A@Y.example\" stands in line 2 already, this row is left out; keep one row for "
        "each address");
}

TEST_CASE("a row with more fields than the heading row is used and told") {
    const auto people =
        read_people("mail,name\na@y.example,Ann,,\nb@y.example,Bo,Klein\n", "p.csv");
    CHECK(people.rows().size() == 2);
    REQUIRE(people.problems().size() == 1);
    CHECK(people.problems()[0].code == "wide-row");
    CHECK(people.problems()[0].where == "p.csv:3");
}

TEST_CASE("a heading row alone says that nobody stands under it") {
    const auto people = read_people("mail;Name;Vertragsnummer\n", "p.csv", Language::de);
    REQUIRE(people.problems().size() == 2);
    CHECK(to_line(people.problems()[1]) ==
          "p.csv:1: unter der Kopfzeile steht niemand; schreiben Sie je Person eine Zeile");
}

TEST_CASE("time zones of a list are IANA names, distances from UTC or those Windows writes") {
    const auto people = read_people(
        "mail;Zeitzone\na@y.example;europe/london\nb@y.example;UTC+2\nc@y.example;W. Europe "
        "Standard "
        "Time\nd@y.example;-05:30\ne@y.example;Mond\nf@y.example;MEZ\ng@y.example;+25\n",
        "p.csv");
    const std::string_view zones[] = {
        "Europe/London", "UTC+02:00", "Europe/Berlin", "UTC-05:30", "", "Europe/Berlin", ""};
    REQUIRE(people.rows().size() == std::size(zones));
    for (std::size_t i = 0; i < std::size(zones); ++i)
        CHECK(people.rows()[i].person.time_zone == zones[i]);
    CHECK(people.problems().size() == 2);
    CHECK(people.problems()[0].remedy == "write a zone like Europe/London or UTC+2");
}

TEST_CASE("columns are kept for a template where it is asked for") {
    const auto people =
        read_people("mail;Preis alt\na@y.example;80 €\n", "p.csv", Language::en, Cells::keep);
    CHECK(people.problems().empty());
    REQUIRE(people.columns().size() == 2);
    CHECK(people.columns()[1].key == "preisalt");
    CHECK(people.rows()[0].cells[1] == "80 €");
    CHECK(read_people("mail\na@y.example\n", "p.csv").rows()[0].cells.empty());
}
