#include "linter/match/clashes/values.hpp"

#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {

std::vector<Value> values_in(const Check& check, BlockMask mask) {
    const auto& document = check.document();
    const auto sent = check.message() == nullptr ? std::nullopt : check.message()->date;
    std::vector<Value> values;
    values.reserve(document.dates.size() + document.times.size() + document.amounts.size());
    for (const auto& date : document.dates) {
        if (date.day == 0 || date.month == 0 || !stands_in(document, date, mask)) continue;
        if (date.ambiguous_order) continue;
        // Without a year and a date header, any year serves: both sides are read the same way.
        auto day = day_of(date, sent);
        if (!day && date.year == 0 && exists(2000, date.month, date.day))
            day = day_number(2000, date.month, date.day);
        if (day) values.push_back({ValueKind::day, *day, date.range, date.sentence});
    }
    for (const auto& time : document.times)
        if (stands_in(document, time, mask))
            values.push_back(
                {ValueKind::time, time.hour * 60 + time.minute, time.range, time.sentence});
    for (const auto& amount : document.amounts)
        if (stands_in(document, amount, mask))
            values.push_back({ValueKind::amount, amount.cents, amount.range, amount.sentence});
    return values;
}

bool same(const Value& one, const Value& other) {
    return one.kind == other.kind && one.value == other.value;
}

}  // namespace warmline::match
