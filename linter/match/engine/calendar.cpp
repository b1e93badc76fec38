#include "linter/match/engine/calendar.hpp"

#include <array>
#include <cstdlib>

namespace warmline::match {
namespace {

constexpr std::array<std::array<std::string_view, 7>, 2> weekdays{
    {{"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"},
     {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}}};

constexpr std::array<std::array<std::string_view, 12>, 2> months{
    {{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember"},
     {"January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December"}}};

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

}  // namespace

int days_of_month(int year, int month) {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

bool exists(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= days_of_month(year, month);
}

std::int64_t day_number(int year, int month, int day) {
    const std::int64_t y = month <= 2 ? year - 1 : year;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const auto year_of_era = y - era * 400;
    const std::int64_t shifted = month > 2 ? month - 3 : month + 9;
    const auto day_of_year = (153 * shifted + 2) / 5 + day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
           719468;
}

int weekday_of(std::int64_t day) {
    // 1970-01-01 was a Thursday.
    return static_cast<int>(((day + 3) % 7 + 7) % 7);
}

int weekday_of(std::string_view folded) {
    struct Name {
        std::string_view word;
        int day;
    };

    static constexpr auto names = std::to_array<Name>(
        {{"montag", 0},    {"dienstag", 1},  {"mittwoch", 2}, {"donnerstag", 3}, {"freitag", 4},
         {"samstag", 5},   {"sonnabend", 5}, {"sonntag", 6},  {"monday", 0},     {"tuesday", 1},
         {"wednesday", 2}, {"thursday", 3},  {"friday", 4},   {"saturday", 5},   {"sunday", 6},
         {"mon", 0},       {"tue", 1},       {"wed", 2},      {"thu", 3},        {"fri", 4}});
    for (const auto& name : names)
        if (name.word == folded) return name.day;
    return -1;
}

std::string_view weekday_name(int weekday, Language language) {
    if (weekday < 0 || weekday > 6) return "";
    return weekdays[language == Language::de ? 0 : 1][static_cast<std::size_t>(weekday)];
}

std::string date_words(int year, int month, int day, Language language) {
    if (month < 1 || month > 12) return "";
    const bool german = language == Language::de;
    auto words = std::to_string(day) + (german ? ". " : " ");
    words += months[german ? 0 : 1][static_cast<std::size_t>(month - 1)];
    if (year != 0) words += " " + std::to_string(year);
    return words;
}

std::optional<std::int64_t> day_of(const DateFact& date, const std::optional<DateTime>& sent) {
    if (date.month == 0 || date.day == 0) return std::nullopt;
    if (date.year != 0)
        return exists(date.year, date.month, date.day)
                   ? std::optional(day_number(date.year, date.month, date.day))
                   : std::nullopt;
    if (!sent) return std::nullopt;
    const auto today = day_number(*sent);
    std::optional<std::int64_t> best;
    for (int year = sent->year - 1; year <= sent->year + 1; ++year) {
        if (!exists(year, date.month, date.day)) continue;
        const auto day = day_number(year, date.month, date.day);
        if (!best || std::abs(day - today) < std::abs(*best - today)) best = day;
    }
    return best;
}

}  // namespace warmline::match
