#include <string>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {

/// "31. Juni", "29 February 2027", "25:30 Uhr": what no calendar and no clock has.
void no_such_day(Check& check) {
    const auto& document = check.document();
    for (const auto& date : document.dates) {
        constexpr int leap_year = 2000;  // without a year, any serves
        const int year = date.year == 0 ? leap_year : date.year;
        if (date.day == 0 || date.month == 0 || date.ambiguous_order ||
            exists(year, date.month, date.day) || !stands_in(document, date, check.row().scope))
            continue;
        const auto days = std::to_string(days_of_month(year, date.month));
        check.report(date.range, {{"grund", "Der Monat hat " + days + " Tage"},
                                  {"reason", "the month has " + days + " days"}});
    }
    constexpr int midnight = 24;
    for (const auto& time : document.times)
        if (time.hour > midnight && stands_in(document, time, check.row().scope))
            check.report(time.range,
                         {{"grund", "Der Tag hat 24 Stunden"}, {"reason", "the day has 24 hours"}});
}

}  // namespace warmline::match
