// Calendar days as German and English mail writes them.
#include <algorithm>
#include <array>

#include "linter/text/facts.hpp"

namespace warmline {
namespace {

using namespace word_class;

bool is_blank_gap(std::string_view gap) {
    if (gap.size() == 1) return gap[0] == ' ' || gap[0] == '\n';
    return gap == "\xC2\xA0" || gap == "  " || gap == "\xE2\x80\xAF";
}

bool is_dash_gap(std::string_view gap) {
    return gap == "-" || gap == "\xE2\x80\x93" || gap == "\xE2\x80\x91" || gap == " - " ||
           gap == " \xE2\x80\x93 ";
}

/// Whether only a day can be meant, though the month may have none such: "31. Juni", "31.06.2026".
enum class Written : bool { loosely, plainly };

bool set_day(DateFact& date, int day, int month, int year, Written written = Written::loosely) {
    if (day < 1 || day > 31 || month < 1 || month > 12) return false;
    constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (written == Written::loosely && day > days[static_cast<std::size_t>(month - 1)])
        return false;
    if (year > 0 && year < 100) year += 2000;
    if (year != 0 && (year < 1900 || year > 2200)) return false;
    date.day = static_cast<std::int8_t>(day);
    date.month = static_cast<std::int8_t>(month);
    date.year = static_cast<std::int16_t>(year);
    return true;
}

/// A word of exactly four digits that can be a year, else 0.
int year_of(const FactSpace& space, std::uint32_t word) {
    if (!space.has(word) || !space.word(word).is(Word::number) || space.word(word).length != 4)
        return 0;
    std::size_t digits = 0;
    const int year = leading_number(space.text_of(word), 4, digits);
    return digits == 4 && year >= 1900 && year <= 2200 ? year : 0;
}

/// Takes a year that follows word `last` ("Juni 2026", "June 12, 2026").
void take_year(const FactSpace& space, std::uint32_t& last, bool comma, DateFact& date) {
    const int year = year_of(space, last + 1);
    if (year == 0) return;
    const std::string_view gap = space.gap_after(last);
    if (!is_blank_gap(gap) && gap != ". " && !(comma && gap == ", ")) return;
    date.year = static_cast<std::int16_t>(year);
    ++last;
}

/// The month word at `word`; "may" and "mar" need their capital.
int month_at(const FactSpace& space, std::uint32_t word) {
    if (!space.is(word, month) || !space.word(word).is(Word::capitalised)) return 0;
    return space.scan.entry(word).value;
}

/// "12. Juni 2026", "12 June", "12th of June 2026"
bool read_day_month(const FactSpace& space, std::uint32_t figure, int day, DateFact& date,
                    std::uint32_t& last) {
    std::uint32_t at = figure + 1;
    std::string_view gap = space.gap_after(figure);
    if (gap.starts_with('.')) gap.remove_prefix(1);
    if (!gap.empty() && !is_blank_gap(gap)) return false;
    if (space.has(at) && space.folded_of(at) == "of") ++at;
    int month_number = month_at(space, at);
    if (month_number == 0) return false;
    if (!set_day(date, day, month_number, 0, Written::plainly)) return false;
    last = at;
    take_year(space, last, true, date);
    return true;
}

/// "12.–14. Juni", "12. und 13. Juni": the first day borrows the month of the second.
bool read_day_of_range(const FactSpace& space, std::uint32_t figure, int day, DateFact& date,
                       std::uint32_t& last) {
    std::string_view gap = space.gap_after(figure);
    const bool dotted = gap.starts_with('.');
    if (dotted) gap.remove_prefix(1);
    std::uint32_t second = figure + 1;
    if (!is_dash_gap(gap)) {
        if (!is_blank_gap(gap) || !space.has(second)) return false;
        const std::string_view join = space.folded_of(second);
        if (join != "und" && join != "and" && join != "bis" && join != "to" && join != "oder" &&
            join != "or")
            return false;
        if (!is_blank_gap(space.gap_after(second))) return false;
        ++second;
        // "am 18. oder am 25. Juni"
        if (space.has(second) &&
            (space.folded_of(second) == "am" || space.folded_of(second) == "den" ||
             space.folded_of(second) == "on" || space.folded_of(second) == "zum"))
            ++second;
    }
    if (!space.has(second) || !space.word(second).is(Word::has_digit)) return false;
    std::size_t digits = 0;
    const int later = leading_number(space.text_of(second), 2, digits);
    DateFact other;
    std::uint32_t other_last = second;
    if (later < 0 || !read_day_month(space, second, later, other, other_last)) return false;
    last = figure;
    if (dotted) date.range.end = space.end_of(figure) + 1;
    return set_day(date, day, other.month, other.year);
}

/// "June 12, 2026", "Jun. 12th"
bool read_month_day(const FactSpace& space, std::uint32_t figure, int day, DateFact& date,
                    std::uint32_t& last) {
    if (figure == space.word_begin) return false;
    const int month_number = month_at(space, figure - 1);
    const std::string_view gap = space.gap_before(figure);
    if (month_number == 0 || (!is_blank_gap(gap) && gap != ". ")) return false;
    if (!set_day(date, day, month_number, 0, Written::plainly)) return false;
    date.range.begin = space.word(figure - 1).begin;
    last = figure;
    take_year(space, last, true, date);
    return true;
}

/// "Version 2.1.", "Raum 4.12.": the number of a thing, not a day.
bool names_a_part(const FactSpace& space, std::uint32_t figure) {
    if (figure == space.word_begin || space.gap_before(figure) != " ") return false;
    const std::string_view before = space.folded_of(figure - 1);
    for (const std::string_view thing :
         {"version", "raum", "kapitel", "punkt", "abschnitt", "ziffer", "nr", "nummer", "section",
          "release", "stufe", "paragraf", "zimmer", "abs"})
        if (before == thing) return true;
    return false;
}

/// "12.06.2026", "12.6.", "12. 6. 2026"; three figures with stops in one word or several.
bool read_dotted(const FactSpace& space, std::uint32_t figure, DateFact& date,
                 std::uint32_t& last) {
    std::array<int, 3> part{};
    std::array<std::size_t, 3> width{};
    std::size_t count = 0;
    std::uint32_t at = figure;
    bool closed = false;  // a stop stands after the last part
    while (count < 3 && space.has(at)) {
        std::string_view word = space.text_of(at);
        if (!space.word(at).is(Word::number)) break;
        while (count < 3 && !word.empty()) {
            part[count] = leading_number(word, 4, width[count]);
            if (part[count] < 0) return false;
            word.remove_prefix(width[count]);
            ++count;
            if (word.empty()) break;
            if (word[0] != '.') return false;
            word.remove_prefix(1);
        }
        if (!word.empty()) return false;
        last = at;
        const std::string_view gap = space.gap_after(at);
        closed = gap.starts_with('.');
        if (count == 3 || !closed) break;
        if (gap != "." && gap != ". " && gap != ".\xC2\xA0") break;
        if (count == 2 && (gap != "." && year_of(space, at + 1) == 0)) break;
        ++at;
    }
    if (count < 2 || width[0] > 2 || width[1] > 2) return false;
    if (count == 2) {
        if (!closed || names_a_part(space, figure)) return false;
        const std::uint32_t after = last + 1;
        if (space.is(after, clock_word | currency | multiplier)) return false;
        if (!set_day(date, part[0], part[1], 0)) return false;
        date.range.end = space.end_of(last) + 1;
        return true;
    }
    if (width[2] != 4 && width[2] != 2) return false;
    return set_day(date, part[0], part[1], part[2],
                   width[2] == 4 ? Written::plainly : Written::loosely);
}

/// "2026-06-12", "12/06/2026", "2026/06/12", "12-06-2026"
bool read_separated(const FactSpace& space, std::uint32_t figure, DateFact& date,
                    std::uint32_t& last) {
    if (!space.has(figure + 2) && !space.has(figure + 1)) return false;
    const std::string_view gap = space.gap_after(figure);
    if (gap != "-" && gap != "/" && gap != "\xE2\x80\x91") return false;
    std::array<int, 3> part{};
    std::array<std::size_t, 3> width{};
    std::size_t count = 0;
    for (std::uint32_t at = figure; count < 3 && space.has(at); ++at) {
        const std::string_view word = space.text_of(at);
        part[count] = leading_number(word, 4, width[count]);
        const bool whole = part[count] >= 0 && width[count] == word.size();
        const bool with_time = part[count] >= 0 && count == 2 && width[count] == 2 &&
                               word.size() > 2 && (word[2] == 'T' || word[2] == 't');
        if (!whole && !with_time) return false;
        last = at;
        ++count;
        if (count < 3 && space.gap_after(at) != gap) break;
    }
    if (count < 3) return false;
    if (width[0] == 4)
        return width[1] <= 2 && width[2] <= 2 && set_day(date, part[2], part[1], part[0]);
    if (width[0] > 2 || width[1] > 2 || (width[2] != 4 && width[2] != 2)) return false;
    if (gap != "/" && width[2] != 4) return false;
    const bool both = part[0] <= 12 && part[1] <= 12;
    date.ambiguous_order = gap == "/" && both && part[0] != part[1];
    if (part[1] > 12) return set_day(date, part[1], part[0], part[2]);
    return set_day(date, part[0], part[1], part[2]);
}

/// "Freitag, den 12.6.", "Fri 12 June", "12 June (Friday)"
void take_weekday(const FactSpace& space, std::uint32_t first, std::uint32_t last, DateFact& date) {
    const auto set = [&](std::uint32_t word) {
        date.weekday = static_cast<std::int8_t>(space.scan.entry(word).value);
        date.weekday_range = space.word(word).range();
    };
    const auto is_day = [&](std::uint32_t word) {
        if (!space.is(word, weekday | short_weekday) || space.word(word).is(Word::all_caps))
            return false;
        // "montags", "Mondays": every one.
        const auto name = space.folded_of(word);
        if (name.ends_with("days") || name.ends_with("tags") || name.ends_with("wochs") ||
            name.ends_with("abends"))
            return false;
        return space.is(word, weekday) || space.word(word).is(Word::capitalised);
    };
    if (first > space.word_begin) {
        std::uint32_t before = first - 1;
        const std::string_view article = space.folded_of(before);
        if (before > space.word_begin &&
            (article == "den" || article == "dem" || article == "the" || article == "der"))
            --before;
        const std::string_view gap = space.gap_after(before);
        const bool near = gap == " " || gap == ", " || gap == ". " || gap == "., " || gap == "," ||
                          gap == "\xC2\xA0" || gap == ",\n" || gap == ",\xC2\xA0";
        if (near && is_day(before)) return set(before);
    }
    const std::uint32_t after = last + 1;
    if (!space.has(after) || !is_day(after)) return;
    // Behind a day the weekday is its own only when it says no more: "(Friday)", ", Friday." What
    // follows else is another day or opening hours: "until 28 February, Tue-Sun 10-17".
    const std::string_view gap = space.between(date.range.end, space.word(after).begin);
    const std::string_view rest = space.between(space.end_of(after), space.range.end);
    if (gap == " (" && rest.starts_with(')')) return set(after);
    const bool last_said = rest.empty() || rest == "." || rest == "!" || rest == "?";
    if (last_said && (gap == ", " || (gap == " " && space.is(after, weekday)))) set(after);
}

}  // namespace

bool read_date(const FactSpace& space, std::uint32_t figure, DateFact& date, std::uint32_t& next) {
    date = {};
    const Word& word = space.word(figure);
    date.range = word.range();
    std::uint32_t first = figure, last = figure;
    std::size_t digits = 0;
    const std::string_view text = space.text_of(figure);
    const int number = leading_number(text, 4, digits);
    if (number < 0) return false;
    const std::string_view rest = space.folded_of(figure).substr(digits);
    const bool counting =
        rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
    bool found = false;
    if (counting && digits <= 2)
        found = read_day_month(space, figure, number, date, last) ||
                read_day_of_range(space, figure, number, date, last);
    if (!found && counting && digits <= 2 && read_month_day(space, figure, number, date, last)) {
        found = true;
        first = figure - 1;
    }
    const std::uint32_t plain_end = date.range.end;
    if (!found && word.is(Word::number)) {
        found = read_dotted(space, figure, date, last);
        if (!found) {
            date.range.end = plain_end;
            last = figure;
            found = read_separated(space, figure, date, last);
        }
    }
    if (!found) return false;
    std::uint32_t end = space.end_of(last);
    const std::string_view last_word = space.text_of(last);
    // "20T10:15": the day ends before the T; "Oktober" has a t in that place too.
    std::size_t day_digits = 0;
    leading_number(last_word, 2, day_digits);
    if (day_digits == 2 && last_word.size() > 2 && (last_word[2] == 'T' || last_word[2] == 't'))
        end = space.word(last).begin + 2;
    date.range.end = std::max(end, date.range.end);
    take_weekday(space, first, last, date);
    next = last + 1;
    return true;
}

}  // namespace warmline
