#include <cstdlib>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {

void weekday_date(Check& check) {
    const auto& document = check.document();
    const auto sent = check.message() == nullptr ? std::nullopt : check.message()->date;
    for (const auto& date : document.dates) {
        if (date.weekday < 0 || date.ambiguous_order ||
            !lies_in(document, date.range, check.row().scope))
            continue;
        const auto day = day_of(date, sent);
        if (!day || weekday_of(*day) == date.weekday) continue;
        // Without a year, half a year away the neighbouring year is as likely.
        if (date.year == 0 && sent && std::abs(*day - day_number(*sent)) > 170) continue;
        const auto expected = std::string(weekday_name(weekday_of(*day), document.language));
        check.report(date.weekday_range.empty() ? date.range : date.weekday_range,
                     {{"expected", expected}, {"date", std::string(document.of(date.range))}});
    }
}

}  // namespace warmline::match
