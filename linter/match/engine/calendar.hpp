/// Weekdays, months and the year a date without one must mean.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "linter/base/vocabulary.hpp"
#include "linter/text/document.hpp"

namespace warmline::match {

/// Days since 1970-01-01 of a civil date; proleptic Gregorian.
std::int64_t day_number(int year, int month, int day);

inline std::int64_t day_number(const DateTime& date) {
    return day_number(date.year, date.month, date.day);
}

/// 28 to 31, for a month from 1 to 12.
int days_of_month(int year, int month);

bool exists(int year, int month, int day);

/// ISO weekday, 0 Monday … 6 Sunday.
int weekday_of(std::int64_t day);

/// 0 Monday … 6 Sunday for a folded German or English weekday name ("freitag", "fri"), or -1.
int weekday_of(std::string_view folded);

std::string_view weekday_name(int weekday, Language language);

/// "12. Juni 2026" or "12 June 2026"; without year when it is 0.
std::string date_words(int year, int month, int day, Language language);

/// The day a fact means: its own year, or the year that brings it nearest to `sent`. Nothing when
/// day or month are missing or no such day exists.
std::optional<std::int64_t> day_of(const DateFact& date, const std::optional<DateTime>& sent);

}  // namespace warmline::match
