#include "linter/people/thread.hpp"

#include <memory>
#include <string>
#include <tuple>

#include <doctest/doctest.h>

#include "linter/people/holidays.hpp"
#include "linter/people/working_time.hpp"
#include "linter/text/time_zone.hpp"
#include "tests/people/read_mail.hpp"
#include "tests/shown.hpp"

using namespace warmline;

namespace {

std::unique_ptr<ReadMail> reply(const std::string& subject, const std::string& body) {
    return read_mail(
        "From: Petra Kurz <petra.kurz@firma.example>\nTo: Kim Lang <k.lang@kunde.example>\n"
        "Date: Mon, 08 Jun 2026 10:00:00 +0200\nSubject: " +
        subject + "\nContent-Type: text/plain; charset=utf-8\n\n" + body);
}

}  // namespace

TEST_CASE("German and English attributions divide a quote into rounds") {
    const auto read =
        reply("AW: AW: Ventil",
              "Hallo Frau Lang,\n\nkommt am Dienstag.\n\nGruß\nPetra Kurz\n\n"
              "Am 05.06.2026 um 09:12 schrieb Kim Lang <k.lang@kunde.example>:\n"
              "> Wann kommt das Ventil? Wir warten.\n"
              ">\n"
              "> On Thu, Jun 4, 2026 at 4:00 PM Petra Kurz <petra.kurz@firma.example> wrote:\n"
              ">> Wir prüfen das.\n");
    const auto& thread = read->thread;
    REQUIRE(thread.mails.size() == 2);
    CHECK(thread.mails[0].author == "Kim Lang");
    CHECK(thread.mails[0].customer);
    CHECK(thread.mails[0].date->day == 5);
    CHECK(thread.mails[1].author == "Petra Kurz");
    CHECK_FALSE(thread.mails[1].customer);
    CHECK(thread.rounds == 2);
    CHECK(thread.silent_days == 3);
}

TEST_CASE("Outlook header blocks divide a quote too") {
    const auto read = reply(
        "AW: Adresse",
        "Hallo,\n\nwelche meinen Sie?\n\nGruß\nPetra Kurz\n\n"
        "Von: Kim Lang <k.lang@kunde.example>\nGesendet: Freitag, 5. Juni 2026 16:02\n"
        "An: Petra Kurz\nBetreff: Adresse\n\nDie andere.\n\n"
        "Von: Petra Kurz <petra.kurz@firma.example>\nGesendet: Donnerstag, 4. Juni 2026 09:00\n"
        "An: Kim Lang\nBetreff: Adresse\n\nBochum oder Essen?\n");
    REQUIRE(read->thread.mails.size() == 2);
    CHECK(read->thread.mails[0].customer);
    CHECK_FALSE(read->thread.mails[1].customer);
}

TEST_CASE("rounds are the most that subject, References and quotes show") {
    CHECK(reply("AW: AW: AW: Ventil", "Ja.")->thread.rounds == 3);
    CHECK(reply("Ventil", "Ja.")->thread.rounds == 0);
    CHECK(reply("Re[4]: Ventil", "Ja.")->thread.rounds == 4);
}

TEST_CASE("a question of the customer is open until our words take it up") {
    const std::string quote =
        "\n\nAm 05.06.2026 um 09:12 schrieb Kim Lang <k.lang@kunde.example>:\n"
        "> Wann liefern Sie die Dichtungen?\n";
    CHECK(reply("AW: x", "Hallo,\n\nwir melden uns.\n\nGruß\nPetra Kurz" + quote)
              ->thread.unanswered() == 1);
    CHECK(reply("AW: x",
                "Hallo,\n\nwir liefern die Dichtungen am Dienstag.\n\nGruß\nPetra Kurz" + quote)
              ->thread.unanswered() == 0);
}

TEST_CASE("questions are counted one by one, courtesies are not") {
    CHECK(reply("x", "Hallo,\n\nhaben Sie noch Fragen? Rufen Sie an.\n\nGruß\nPetra Kurz")
              ->thread.own_questions.empty());
    CHECK(
        reply(
            "x",
            "Hallo,\n\nwelche Norm gilt? Und wer bestellt, und wann kommt es?\n\nGruß\nPetra Kurz")
            ->thread.own_questions.size() == 3);
    CHECK(reply("x", "Hallo,\n\nkann man es waschen? Ja, bis 80 Grad.\n\nGruß\nPetra Kurz")
              ->thread.own_questions.empty());
}

TEST_CASE("charge grows with anger, and tells threats and deadlines") {
    const auto charge = [](const std::string& words) {
        return reply("AW: x",
                     "Hallo,\n\ndanke.\n\nGruß\nPetra Kurz\n\nAm 05.06.2026 um 09:12 schrieb Kim "
                     "Lang <k.lang@kunde.example>:\n> " +
                         words + "\n")
            ->thread;
    };
    const auto calm = charge("Könnten Sie mir die Muster schicken?");
    const auto tense = charge("Das ist ärgerlich.");
    const auto angry = charge(
        "Das ist eine FRECHHEIT und eine ZUMUTUNG! Wenn bis Freitag nichts kommt, "
        "gehe ich zum Anwalt!");
    CHECK(calm.charge == 0);
    CHECK(tense.charge > .2);
    CHECK(angry.charge > .7);
    CHECK(angry.threat);
    CHECK(angry.deadline);
    CHECK_FALSE(tense.threat);
    CHECK_FALSE(angry.charged_words.empty());
}

TEST_CASE("ten thousand quoted lines are cut, not chewed") {
    std::string quote = "Hallo\n\n";
    for (int i = 0; i < 10'000; ++i)
        quote += "> Am 05.06.2026 schrieb X <x@y.example>:\n>> eins\n";
    CHECK(reply("AW: x", quote)->thread.rounds <= 50);
}

TEST_CASE("working hours end at five and begin again at nine, not on Sunday") {
    DateTime friday;
    friday.year = 2026;
    friday.month = 6;
    friday.day = 5;
    friday.hour = 16;
    CHECK(weekday_of(friday) == 4);
    const auto monday = add_working_hours(friday, 2);
    CHECK(monday.day == 8);
    CHECK(monday.hour == 10);
    const auto next_day = add_working_hours(friday, 8);
    CHECK(next_day.day == 8);
    CHECK(next_day.hour == 16);
    DateTime eve = friday;
    eve.month = 12;
    eve.day = 31;
    eve.hour = 20;
    CHECK(add_working_hours(eve, 1).year == 2027);
}

TEST_CASE("the last working hour before a moment lies on a working day") {
    const auto last = [](DateTime at) {
        const auto by = last_working_time(at);
        return std::tuple(by.month, by.day, by.hour, by.minute);
    };
    const DateTime tuesday{.year = 2026, .month = 11, .day = 17, .hour = 8};
    CHECK(last(tuesday) == std::tuple(11, 16, 17, 0));
    DateTime noon = tuesday;
    noon.hour = 12;
    noon.minute = 30;
    CHECK(last(noon) == std::tuple(11, 17, 12, 30));
    const DateTime sunday{.year = 2026, .month = 11, .day = 1, .hour = 12};
    CHECK(last(sunday) == std::tuple(10, 30, 17, 0));
    const DateTime christmas{.year = 2026, .month = 12, .day = 26, .hour = 20};
    CHECK(last(christmas) == std::tuple(12, 24, 17, 0));
    CHECK(is_working_time(noon));
    CHECK_FALSE(is_working_time(tuesday));
    CHECK_FALSE(is_working_time(christmas));
    CHECK(add_days({.year = 2027, .month = 1, .day = 1}, -1).day == 31);
    CHECK(add_days({.year = 2028, .month = 2, .day = 28}, 2).month == 3);
}

TEST_CASE("Easter falls on the Sundays the church tables give") {
    const std::tuple<int, int, int> tables[] = {{1818, 3, 22}, {1943, 4, 25}, {1961, 4, 2},
                                                {2000, 4, 23}, {2024, 3, 31}, {2026, 4, 5},
                                                {2038, 4, 25}, {2285, 3, 22}};
    for (const auto& [year, month, day] : tables) {
        CAPTURE_BOUND(year);
        CHECK(easter_sunday(year) == MonthDay{month, day});
    }
}

TEST_CASE("nobody calls on a holiday of all of Germany") {
    const auto due = [](int month, int day) {
        const DateTime noon{.year = 2026, .month = month, .day = day, .hour = 12};
        const auto then = add_working_hours(noon, 8);
        return MonthDay{then.month, then.day};
    };
    CHECK(due(4, 2) == MonthDay{4, 7});      // Maundy Thursday: after Easter Monday
    CHECK(due(4, 30) == MonthDay{5, 4});     // 1 May is a Friday
    CHECK(due(5, 13) == MonthDay{5, 15});    // Ascension Day
    CHECK(due(5, 22) == MonthDay{5, 26});    // Whit Monday
    CHECK(due(12, 24) == MonthDay{12, 28});  // Christmas
    CHECK(due(12, 31) == MonthDay{1, 4});    // New Year
    CHECK(due(6, 3) == MonthDay{6, 4});      // Corpus Christi is one of single states only
    DateTime unity{.year = 2025, .month = 10, .day = 2, .hour = 16};
    CHECK(add_working_hours(unity, 2).day == 6);
}

TEST_CASE("a clock elsewhere knows its own summer time, before and after it changes") {
    const DateTime noon{.year = 2026, .month = 6, .day = 17, .hour = 12, .zone_minutes = 120};
    CHECK(time_in(noon, "America/New_York").hour == 6);
    CHECK(time_in(noon, "UTC+05:30").hour == 15);
    CHECK(time_in(noon, "UTC").hour == 10);
    // Friday before and Monday after the clocks go back.
    CHECK(on_clock({.year = 2026, .month = 10, .day = 23, .hour = 10}, "Europe/Berlin")
              .zone_minutes == 120);
    CHECK(on_clock({.year = 2026, .month = 10, .day = 26, .hour = 10}, "Europe/Berlin")
              .zone_minutes == 60);
    CHECK(zone_words("America/New_York", Language::de) == "Ortszeit New York");
    CHECK(zone_words("Europe/Berlin", Language::en) == "Berlin time");
    CHECK(zone_words("UTC+02:00", Language::en) == "UTC+02:00");
}

TEST_CASE("a moment is read off a clock in Berlin, summer and winter") {
    const auto told = [](int month, int day, int hour, int zone) {
        DateTime time{.year = 2026, .month = month, .day = day, .hour = hour, .minute = 30};
        time.zone_minutes = zone;
        const auto there = time_in(time, "Europe/Berlin");
        return std::to_string(there.month) + "-" + std::to_string(there.day) + " " +
               std::to_string(there.hour) + ":" + std::to_string(there.minute);
    };
    CHECK(told(6, 17, 9, 120) == "6-17 9:30");    // Berlin itself
    CHECK(told(6, 17, 9, 60) == "6-17 10:30");    // London in summer
    CHECK(told(1, 15, 20, -300) == "1-16 2:30");  // New York in winter
    CHECK(told(3, 29, 0, 0) == "3-29 1:30");      // half an hour before summer time
    CHECK(told(3, 29, 1, 0) == "3-29 3:30");
    CHECK(told(10, 25, 0, 0) == "10-25 2:30");
    CHECK(told(10, 25, 1, 0) == "10-25 2:30");
    CHECK(told(12, 31, 23, 0) == "1-1 0:30");
    CHECK(told(1, 1, 0, 330) == "12-31 20:0");  // Mumbai
}
