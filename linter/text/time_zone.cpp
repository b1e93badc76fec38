#include "linter/text/time_zone.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <memory>
#include <utility>

#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "linter/text/fold.hpp"

namespace warmline {

namespace {

using std::string;
using std::string_view;

constexpr string_view utc = "UTC";
constexpr std::size_t longest_name = 60;

string offset_name(int minutes) {
    if (minutes == 0) return string(utc);
    const int far = std::abs(minutes);
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return string(utc) + (minutes < 0 ? "-" : "+") + two(far / 60) + ":" + two(far % 60);
}

/// "+2", "+02:00", "-0530" as minutes east of UTC.
std::optional<int> read_offset(string_view text) {
    constexpr int farthest = 14 * 60;
    if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const bool west = text[0] == '-';
    text.remove_prefix(1);
    int hours = 0, minutes = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hours);
    if (error != std::errc{}) return std::nullopt;
    const auto digits = static_cast<std::size_t>(end - text.data());
    const auto rest = text.substr(digits);
    if (rest.empty() && (digits == 3 || digits == 4)) {
        minutes = hours % 100;
        hours /= 100;
    } else if (rest.size() == 3 && rest[0] == ':' && digits <= 2) {
        const auto [last, wrong] = std::from_chars(rest.data() + 1, rest.data() + 3, minutes);
        if (wrong != std::errc{} || last != rest.data() + 3) return std::nullopt;
    } else if (!rest.empty() || digits > 2) {
        return std::nullopt;
    }
    const int all = hours * 60 + minutes;
    if (minutes >= 60 || minutes < 0 || all > farthest) return std::nullopt;
    return west ? -all : all;
}

/// Minutes of a zone that keeps its distance from UTC.
std::optional<int> fixed_offset(string_view zone) {
    if (zone == utc) return 0;
    return zone.starts_with(utc) ? read_offset(zone.substr(utc.size())) : std::nullopt;
}

std::unique_ptr<icu::TimeZone> open_zone(string_view name) {
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(
        icu::UnicodeString(name.data(), static_cast<int32_t>(name.size()), US_INV)));
    if (zone == nullptr || *zone == icu::TimeZone::getUnknown()) return nullptr;
    return zone;
}

/// "europe/berlin" → "Europe/Berlin".
string capitalised(string_view name) {
    string out(name);
    bool first = true;
    for (auto& c : out) {
        if (first && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (!first && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        first = c == '/' || c == '_';
    }
    return out;
}

/// Windows' and Outlook's name of a zone: "W. Europe Standard Time".
std::optional<string> windows_zone(string_view name) {
    icu::UnicodeString id;
    UErrorCode error = U_ZERO_ERROR;
    icu::TimeZone::getIDForWindowsID(
        icu::UnicodeString(name.data(), static_cast<int32_t>(name.size()), US_INV), nullptr, id,
        error);
    if (U_FAILURE(error) || id.isEmpty()) return std::nullopt;
    string out;
    id.toUTF8String(out);
    return out;
}

std::chrono::sys_seconds clock_of(const DateTime& time) {
    using namespace std::chrono;
    const auto day = sys_days(year(time.year) / month(static_cast<unsigned>(time.month)) /
                              std::chrono::day(static_cast<unsigned>(time.day)));
    return day + hours(time.hour) + minutes(time.minute) + seconds(time.second);
}

DateTime shown_at(std::chrono::sys_seconds clock, int zone_minutes) {
    using namespace std::chrono;
    const auto day = floor<days>(clock);
    const year_month_day date(day);
    const hh_mm_ss<seconds> time(clock - day);
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<int>(static_cast<unsigned>(date.month())),
            .day = static_cast<int>(static_cast<unsigned>(date.day())),
            .hour = static_cast<int>(time.hours().count()),
            .minute = static_cast<int>(time.minutes().count()),
            .second = static_cast<int>(time.seconds().count()),
            .zone_minutes = zone_minutes};
}

/// Minutes east of UTC; `local` says that `clock` is what a clock there shows.
int offset_at(std::chrono::sys_seconds clock, string_view zone, bool local) {
    if (const auto fixed = fixed_offset(zone)) return *fixed;
    const auto rules = open_zone(zone);
    if (rules == nullptr) return 0;
    constexpr int minute_milliseconds = 60'000;
    int32_t raw = 0, summer = 0;
    UErrorCode error = U_ZERO_ERROR;
    rules->getOffset(static_cast<UDate>(clock.time_since_epoch().count()) * 1000,
                     static_cast<UBool>(local), raw, summer, error);
    return U_FAILURE(error) ? 0 : (raw + summer) / minute_milliseconds;
}

bool is_dated(const DateTime& time) {
    return time.month >= 1 && time.month <= 12 && time.day >= 1;
}

}  // namespace

std::optional<string> read_time_zone(string_view text) {
    if (text.empty() || text.size() > longest_name) return std::nullopt;
    if (std::any_of(text.begin(), text.end(),
                    [](char c) { return c < 0x20 || static_cast<unsigned char>(c) >= 0x7F; }))
        return std::nullopt;
    const auto folded = fold(text);
    // Other short names mean several places ("BST", "IST").
    constexpr auto short_names = std::to_array<std::pair<string_view, string_view>>({
        {"utc", utc},
        {"gmt", utc},
        {"z", utc},
        {"mez", "Europe/Berlin"},
        {"mesz", "Europe/Berlin"},
        {"cet", "Europe/Berlin"},
        {"cest", "Europe/Berlin"},
    });
    for (const auto& [name, zone] : short_names)
        if (folded == name) return string(zone);
    const bool named = folded.starts_with("utc") || folded.starts_with("gmt");
    if (const auto minutes = read_offset(text.substr(named ? 3 : 0))) return offset_name(*minutes);
    if (text.find('/') == string_view::npos) return windows_zone(text);
    for (const auto& name : {string(text), capitalised(text)})
        if (open_zone(name) != nullptr) return name;
    return std::nullopt;
}

DateTime time_in(const DateTime& time, string_view zone) {
    if (!is_dated(time)) return time;
    const auto moment = clock_of(time) - std::chrono::minutes(time.zone_minutes);
    const int offset = offset_at(moment, zone, false);
    return shown_at(moment + std::chrono::minutes(offset), offset);
}

DateTime on_clock(DateTime shown, string_view zone) {
    if (is_dated(shown)) shown.zone_minutes = offset_at(clock_of(shown), zone, true);
    return shown;
}

string zone_words(string_view zone, Language ui) {
    if (fixed_offset(zone)) return string(zone);
    string city(zone.substr(zone.rfind('/') + 1));
    std::replace(city.begin(), city.end(), '_', ' ');
    return ui == Language::de ? "Ortszeit " + city : city + " time";
}

}  // namespace warmline
