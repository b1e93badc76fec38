#include "linter/mail/date_field.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "tests/shown.hpp"

using namespace warmline;

TEST_CASE("dates are read in every form mail has used") {
    struct Row {
        const char* value;
        DateTime date;
    };

    for (const auto& [value, date] : std::vector<Row>{
             {"Fri, 12 Jun 2026 10:30:15 +0200", {2026, 6, 12, 10, 30, 15, 120}},
             {"12 Jun 2026 10:30 +0200", {2026, 6, 12, 10, 30, 0, 120}},
             {"Fri, 12 Jun 2026 10:30:15 +0200 (CEST)", {2026, 6, 12, 10, 30, 15, 120}},
             {"Fri (Freitag), 12 (zw\\)f) Jun 2026 10:30:15 -0330",
              {2026, 6, 12, 10, 30, 15, -210}},
             {"Fri, 12 Jun 26 10:30:15 GMT", {2026, 6, 12, 10, 30, 15, 0}},
             {"Fri, 12 Jun 98 10:30:15 EST", {1998, 6, 12, 10, 30, 15, -300}},
             {"Fri, 12 Jun 126 10:30:15 Z", {2026, 6, 12, 10, 30, 15, 0}},
             {"Fri, 12 Jun 2026 10:30:15 CEST", {2026, 6, 12, 10, 30, 15, 120}},
             {"Fri, 12 Jun 2026 10:30:15", {2026, 6, 12, 10, 30, 15, 0}},
             {"Fri Jun 12 10:30:15 2026", {2026, 6, 12, 10, 30, 15, 0}},
             {"Fri Jun 12 10:30:15 CEST 2026", {2026, 6, 12, 10, 30, 15, 120}},
             {"Friday, 12-Jun-26 10:30:15 GMT", {2026, 6, 12, 10, 30, 15, 0}},
             {"Fri, 12 June 2026 10.30 +02:00", {2026, 6, 12, 10, 30, 0, 120}},
             {"Fri,12 Jun 2026 10:30:60 +0000", {2026, 6, 12, 10, 30, 60, 0}},
             {"12 Jun 2026", {2026, 6, 12, 0, 0, 0, 0}},
             {"2026-06-12T10:30:15+02:00", {2026, 6, 12, 10, 30, 15, 120}},
             {"2026-06-12 10:30:15 +0200", {2026, 6, 12, 10, 30, 15, 120}},
             {"2026-06-12T10:30:15Z", {2026, 6, 12, 10, 30, 15, 0}},
             {"Thu, 29 Feb 2024 00:00:00 +0000", {2024, 2, 29, 0, 0, 0, 0}},
             {"Fri,\r\n 12 Jun 2026\r\n\t10:30:15 +0200", {2026, 6, 12, 10, 30, 15, 120}},
             {"Fri, 12 Jun 2026 10:30:15 +0200 trailing words", {2026, 6, 12, 10, 30, 15, 120}},
         }) {
        CAPTURE_BOUND(value);
        CHECK(parse_date(value) == date);
    }
}

TEST_CASE("what is no day is no date") {
    for (const char* value :
         {"", "Fri", "gestern", "31 Feb 2026 10:00", "29 Feb 2025 10:00:00 +0000", "0 Jun 2026",
          "12 Jun", "12 Foo 2026", "10:30:15 +0200", "99999999999999999999 Jun 2026",
          "12 Jun 99999999999", "(((((", "- - - -"}) {
        CAPTURE(value);
        CHECK_FALSE(parse_date(value));
    }
}
