#include "linter/mail/date_field.hpp"

#include <array>
#include <cstddef>
#include <string>

#include "linter/mail/ascii.hpp"
#include "linter/mail/structured_field.hpp"

namespace warmline {
namespace {

constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

struct Zone {
    std::string_view name;
    int minutes;
};

/// RFC 822 zones and the few letters European programs write.
constexpr std::array<Zone, 21> zones{
    {{"ut", 0},     {"utc", 0},    {"gmt", 0},    {"z", 0},      {"est", -300}, {"edt", -240},
     {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420},
     {"cet", 60},   {"cest", 120}, {"mez", 60},   {"mesz", 120}, {"met", 60},   {"mest", 120},
     {"bst", 60},   {"eet", 120},  {"eest", 180}}};

int month_of(std::string_view word) {
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < months.size(); ++i)
        if (ascii::begins_with(word, months[i])) return static_cast<int>(i) + 1;
    return 0;
}

/// Up to nine digits at the front of `text`, taken off; -1 when there is none.
int take_number(std::string_view& text) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < text.size() && digits < 9 && ascii::is_digit(text[digits]))
        value = value * 10 + (text[digits++] - '0');
    text.remove_prefix(digits);
    return digits == 0 ? -1 : value;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text[0] != wanted) return false;
    text.remove_prefix(1);
    return true;
}

/// "10:30", "10:30:15", "10.30.15"
bool read_time(std::string_view word, DateTime& out) {
    const int hour = take_number(word);
    const char separator = word.empty() ? ' ' : word[0];
    if (hour < 0 || (separator != ':' && separator != '.') || !take(word, separator)) return false;
    const int minute = take_number(word);
    const int second = take(word, separator) ? take_number(word) : 0;
    // 60 is a leap second.
    if (hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return false;
    out.hour = hour;
    out.minute = minute;
    out.second = second;
    return true;
}

/// "+0200", "-05:00"
bool read_offset(std::string_view word, DateTime& out) {
    const bool west = !word.empty() && word[0] == '-';
    if (!west && !take(word, '+')) return false;
    if (west) word.remove_prefix(1);
    const std::size_t size = word.size();
    const int first = take_number(word);
    if (first < 0) return false;
    int hours = first, minutes = 0;
    if (take(word, ':')) {
        minutes = take_number(word);
    } else if (size >= 3) {
        hours = first / 100;
        minutes = first % 100;
    }
    if (hours > 23 || minutes < 0 || minutes > 59) return false;
    out.zone_minutes = (west ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

/// RFC 5322 4.3: two digits are 2000–2049 or 1950–1999, three digits count from 1900.
int full_year(int year, std::size_t digits) {
    if (digits == 2) return year + (year < 50 ? 2000 : 1900);
    return digits == 3 ? year + 1900 : year;
}

bool exists(const DateTime& date) {
    constexpr std::array<int, 12> lengths{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date.year < 1900 || date.year > 9999 || date.month < 1 || date.month > 12) return false;
    const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
    const int days =
        date.month == 2 && !leap ? 28 : lengths[static_cast<std::size_t>(date.month - 1)];
    return date.day >= 1 && date.day <= days;
}

/// "2026-06-12T10:30:00+02:00", the time perhaps in the next word.
bool read_iso(std::string_view word, DateTime& out) {
    if (word.size() < 10 || word[4] != '-' || word[7] != '-') return false;
    const int year = take_number(word);
    if (!take(word, '-')) return false;
    const int month = take_number(word);
    if (!take(word, '-')) return false;
    const int day = take_number(word);
    if (year < 0 || month < 0 || day < 0) return false;
    out.year = year;
    out.month = month;
    out.day = day;
    if (!take(word, 'T')) return true;
    const auto zone = word.find_first_of("+-Z");
    read_time(word.substr(0, zone), out);
    if (zone != std::string_view::npos) read_offset(word.substr(zone), out);
    return true;
}

/// The next word of `text`, taken off; "" at the end.
std::string_view take_word(std::string_view& text) {
    const auto is_gap = [](char c) { return c == ' ' || c == ',' || c == '\t'; };
    while (!text.empty() && is_gap(text.front()))
        text.remove_prefix(1);
    std::size_t length = 0;
    while (length < text.size() && !is_gap(text[length]))
        ++length;
    const std::string_view word = text.substr(0, length);
    text.remove_prefix(length);
    return word;
}

/// "12-Jun-2026" is three words.
void split_dashes(std::string& text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == '-' && (ascii::is_letter(text[i - 1]) || ascii::is_letter(text[i + 1])))
            text[i] = ' ';
}

}  // namespace

std::optional<DateTime> parse_date(std::string_view value) {
    std::string text = without_comments(value.substr(0, 256));
    split_dashes(text);
    DateTime out;
    bool has_time = false, has_zone = false;
    std::string_view rest = text;
    for (std::string_view word = take_word(rest); !word.empty(); word = take_word(rest)) {
        DateTime probe = out;
        if (!has_time && read_time(word, probe)) {
            out = probe;
            has_time = true;
        } else if (out.year == 0 && read_iso(word, probe)) {
            out = probe;
        } else if (!has_zone && has_time && read_offset(word, probe)) {
            out = probe;
            has_zone = true;
        } else if (out.month == 0 && month_of(word) > 0) {
            out.month = month_of(word);
        } else if (ascii::is_digit(word[0])) {
            const std::size_t digits = word.size();
            const int number = take_number(word);
            if (out.day == 0 && digits <= 2)
                out.day = number;
            else if (out.year == 0)
                out.year = full_year(number, digits);
        } else if (has_time && !has_zone) {
            for (const Zone& zone : zones)
                if (ascii::equals(word, zone.name)) {
                    out.zone_minutes = zone.minutes;
                    has_zone = true;
                }
        }
    }
    if (!exists(out)) return std::nullopt;
    return out;
}

}  // namespace warmline
