#include <algorithm>
#include <array>
#include <charconv>

#include "linter/people/person_field.hpp"
#include "linter/people/working_time.hpp"
#include "linter/text/fold.hpp"

namespace warmline {

namespace {

bool is_day(const DateTime& day) {
    return day.year >= 1900 && day.year <= 2200 && day.month >= 1 && day.month <= 12 &&
           day.day >= 1 && day.day <= days_in(day.month, day.year);
}

/// "3. Mai 2024", "3 May 2024", "May 3, 2024", "03-May-24": a month by its first letters.
std::optional<DateTime> read_day_with_month(std::string_view text) {
    constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "ma",  "jun",
                                                      "jul", "aug", "sep", "o",   "nov", "de"};
    const auto folded = fold(text);
    DateTime day;
    int number = 0;
    std::array<int, 2> numbers{};
    std::array<std::size_t, 2> digits{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < folded.size();) {
        if (folded[at] >= '0' && folded[at] <= '9') {
            const auto [end, error] =
                std::from_chars(folded.data() + at, folded.data() + folded.size(), number);
            if (error != std::errc{} || count == 2) return std::nullopt;
            const auto length = static_cast<std::size_t>(end - folded.data()) - at;
            numbers[count] = number;
            digits[count++] = length;
            at += length;
        } else if (folded[at] >= 'a' && folded[at] <= 'z') {
            auto end = at;
            while (end < folded.size() && folded[end] >= 'a' && folded[end] <= 'z')
                ++end;
            const auto word = std::string_view(folded).substr(at, end - at);
            if (word.starts_with("maer") || word == "mrz") day.month = 3;
            for (std::size_t m = 0; m < months.size() && day.month == 0; ++m)
                if (word.size() >= 3 && word.starts_with(months[m]))
                    day.month = static_cast<int>(m) + 1;
            at = end;
        } else {
            ++at;
        }
    }
    if (day.month == 0 || count != 2) return std::nullopt;
    day.day = numbers[0];
    day.year = digits[1] == 4 ? numbers[1] : digits[1] == 2 ? 2000 + numbers[1] : 0;
    return is_day(day) ? std::optional(day) : std::nullopt;
}

/// Excel's count of days since 30 December 1899, which an export without formats leaves.
DateTime day_of_serial(int serial) {
    // Hinnant's algorithm; 25569 is 1970-01-01.
    const int days = serial - 25569 + 719468;
    const int era = days / 146097, of_era = days % 146097;
    const int of_cycle = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const int of_year = of_era - (365 * of_cycle + of_cycle / 4 - of_cycle / 100);
    const int shifted = (5 * of_year + 2) / 153;
    DateTime day;
    day.day = of_year - (153 * shifted + 2) / 5 + 1;
    day.month = shifted < 10 ? shifted + 3 : shifted - 9;
    day.year = of_cycle + era * 400 + (day.month <= 2 ? 1 : 0);
    return day;
}

}  // namespace

std::optional<DateTime> read_day(std::string_view text) {
    const bool letters = std::any_of(text.begin(), text.end(), [](char c) {
        return c != 'T' && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    });
    // "Mo., 03.05.2024": the weekday tells nothing the figures do not.
    const auto comma = text.find(", ");
    if (letters && comma <= 10 && text.find_first_of("0123456789") > comma)
        return read_day(text.substr(comma + 2));
    if (letters) return read_day_with_month(text);
    std::array<int, 3> numbers{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
    char separator = 0;
    for (std::size_t at = 0; at < text.size() && count < 3;) {
        const auto* begin = text.data() + at;
        const auto [end, error] = std::from_chars(begin, text.data() + text.size(), numbers[count]);
        if (error != std::errc{} || numbers[count] < 0) return std::nullopt;
        digits[count] = static_cast<std::size_t>(end - begin);
        ++count;
        at = static_cast<std::size_t>(end - text.data());
        if (at >= text.size() || text[at] == 'T' || (count == 3 && text[at] == ' ')) break;
        if (std::string_view("-./").find(text[at]) == std::string_view::npos) return std::nullopt;
        if (separator == 0) separator = text[at];
        ++at;
        while (at < text.size() && text[at] == ' ')
            ++at;
    }
    DateTime day;
    day.month = day.day = 1;
    if (count == 1 && digits[0] == 4) {
        day.year = numbers[0];
    } else if (count == 1 && digits[0] == 5 && text.size() == 5) {
        return day_of_serial(numbers[0]);
    } else if (count == 2 && digits[1] == 4) {
        day.month = numbers[0];
        day.year = numbers[1];
    } else if (count == 3 && digits[0] == 4) {
        day.year = numbers[0];
        day.month = numbers[1];
        day.day = numbers[2];
    } else if (count == 3 && separator == '.' && (digits[2] == 4 || digits[2] == 2)) {
        day.day = numbers[0];
        day.month = numbers[1];
        day.year = digits[2] == 4 ? numbers[2] : 2000 + numbers[2];
    } else {
        return std::nullopt;  // 03/04/2026 has two readings
    }
    return is_day(day) ? std::optional(day) : std::nullopt;
}

}  // namespace warmline
