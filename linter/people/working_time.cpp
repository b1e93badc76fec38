#include "linter/people/working_time.hpp"

#include <algorithm>
#include <cmath>

#include "linter/people/holidays.hpp"
#include "linter/people/thread.hpp"

namespace warmline {

namespace {

constexpr int opens = 9 * 60, closes = 17 * 60;
constexpr int longest_wait = 60 * 60;  // minutes of work we look ahead at most

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

void next_day(DateTime& time) {
    if (++time.day <= days_in(time.month, time.year)) return;
    time.day = 1;
    if (++time.month <= 12) return;
    time.month = 1;
    ++time.year;
}

void previous_day(DateTime& time) {
    if (--time.day >= 1) return;
    if (--time.month < 1) {
        time.month = 12;
        --time.year;
    }
    time.day = days_in(time.month, time.year);
}

bool is_free(const DateTime& day) {
    return weekday_of(day) >= 5 || is_german_holiday(day);
}

void next_morning(DateTime& time) {
    time.hour = opens / 60;
    time.minute = time.second = 0;
    do
        next_day(time);
    while (is_free(time));
}

}  // namespace

int days_in(int month, int year) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[(month - 1) % 12];
}

int weekday_of(const DateTime& day) {
    DateTime thursday;  // 1970-01-01
    thursday.year = 1970;
    thursday.month = thursday.day = 1;
    const int days = days_between(thursday, day) % 7;
    return (days + 7 + 3) % 7;
}

DateTime add_working_hours(DateTime from, double hours) {
    if (from.month < 1 || from.month > 12) return from;
    int left = std::min(static_cast<int>(std::lround(hours * 60)), longest_wait);
    if (is_free(from) || from.hour * 60 + from.minute >= closes) next_morning(from);
    if (from.hour * 60 + from.minute < opens) {
        from.hour = opens / 60;
        from.minute = 0;
    }
    from.second = 0;
    while (left > 0) {
        const int now = from.hour * 60 + from.minute;
        const int today = std::min(left, closes - now);
        from.hour = (now + today) / 60;
        from.minute = (now + today) % 60;
        left -= today;
        if (left > 0) next_morning(from);
    }
    return from;
}

DateTime last_working_time(DateTime at) {
    if (at.month < 1 || at.month > 12) return at;
    const int now = at.hour * 60 + at.minute;
    if (!is_free(at) && now >= opens && now <= closes) return at;
    if (is_free(at) || now < opens) {
        do
            previous_day(at);
        while (is_free(at));
    }
    at.hour = closes / 60;
    at.minute = at.second = 0;
    return at;
}

bool is_working_time(const DateTime& at) {
    const int now = at.hour * 60 + at.minute;
    return !is_free(at) && now >= opens && now < closes;
}

DateTime add_days(DateTime day, int days) {
    for (; days > 0; --days)
        next_day(day);
    for (; days < 0; ++days)
        previous_day(day);
    return day;
}

int working_days_between(const DateTime& from, const DateTime& to) {
    constexpr int most = 400;
    const int days = std::min(days_between(from, to), most);
    int working = 0;
    for (int day = 1, weekday = weekday_of(from); day <= days; ++day) {
        weekday = (weekday + 1) % 7;
        working += weekday < 5 ? 1 : 0;
    }
    return working;
}

}  // namespace warmline
