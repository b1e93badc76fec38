#include "linter/people/holidays.hpp"

#include <algorithm>
#include <array>

#include "linter/people/thread.hpp"

namespace warmline {

MonthDay easter_sunday(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {n / 31, n % 31 + 1};
}

bool is_german_holiday(const DateTime& day) {
    constexpr std::array<MonthDay, 5> fixed{{{1, 1}, {5, 1}, {10, 3}, {12, 25}, {12, 26}}};
    if (std::find(fixed.begin(), fixed.end(), MonthDay{day.month, day.day}) != fixed.end())
        return true;
    // Good Friday, Easter Monday, Ascension Day, Whit Monday.
    constexpr std::array<int, 4> after_easter{-2, 1, 39, 50};
    DateTime easter = day;
    const auto sunday = easter_sunday(day.year);
    easter.month = sunday.month;
    easter.day = sunday.day;
    const auto since = days_between(easter, day);
    return std::find(after_easter.begin(), after_easter.end(), since) != after_easter.end();
}

}  // namespace warmline
