#include "linter/people/reply_prefix.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "linter/people/thread.hpp"
#include "tests/shown.hpp"

using namespace warmline;

TEST_CASE("reply prefixes are counted as rounds, forwards are not") {
    const struct {
        std::string_view subject;
        int rounds;
        std::string_view rest;
    } cases[] = {{"Rechnung", 0, "Rechnung"},
                 {"Re: AW: Rechnung", 2, "Rechnung"},
                 {"AW: AW: AW: AW: Flansche", 4, "Flansche"},
                 {"Re[4]: Angebot", 4, "Angebot"},
                 {"RE(2): Offer", 2, "Offer"},
                 {"WG: AW: Termin", 1, "Termin"},
                 {"[EXTERN] Re: Angebot", 1, "Angebot"},
                 {"Regenschirm: neu", 0, "Regenschirm: neu"},
                 {"Aw : Frage", 1, "Frage"},
                 {"Re:", 1, ""},
                 {"", 0, ""}};

    for (const auto& [subject, rounds, rest] : cases) {
        CAPTURE_BOUND(subject);
        CHECK(split_subject(subject).rounds == rounds);
        CHECK(split_subject(subject).rest == rest);
    }
}

TEST_CASE("a subject of prefixes only stops at the limit") {
    std::string subject;
    for (int i = 0; i < 10'000; ++i)
        subject += "Re: ";
    CHECK(split_subject(subject).rounds == 50);
    CHECK(split_subject("Re[99999999999999]: x").rounds <= 50);
}

TEST_CASE("days between civil days respect months and leap years") {
    const auto day = [](int year, int month, int date) {
        DateTime made;
        made.year = year;
        made.month = month;
        made.day = date;
        return made;
    };
    CHECK(days_between(day(2026, 1, 1), day(2026, 1, 1)) == 0);
    CHECK(days_between(day(2024, 2, 28), day(2024, 3, 1)) == 2);
    CHECK(days_between(day(2025, 12, 25), day(2026, 11, 30)) == 340);
    CHECK(days_between(day(2026, 3, 1), day(2026, 2, 1)) == -28);
}
