#include "linter/people/sheet_damage.hpp"

#include <algorithm>
#include <array>

namespace warmline {

namespace {

std::string_view without_blanks(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// The first place behind `at` that holds no digit.
std::size_t past_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    return at;
}

/// German and English Excel, LibreOffice and Google's sheets.
constexpr std::array<std::string_view, 21> errors{
    "#NV",     "#N/A",   "#WERT!", "#VALUE!", "#REF!",   "#BEZUG!",    "#NAME?",
    "#DIV/0!", "#NULL!", "#ZAHL!", "#NUM!",   "#NAME!",  "#ÜBERLAUF!", "#SPILL!",
    "#KALK!",  "#CALC!", "#FELD!", "#FIELD!", "#ERROR!", "#FEHLER!",   "#GETTING_DATA"};

/// An empty cell shown as a day.
constexpr std::array<std::string_view, 4> no_days{"00.01.1900", "0.1.1900", "1/0/1900",
                                                  "01/00/1900"};

}  // namespace

bool is_scientific(std::string_view cell) {
    cell = without_blanks(cell);
    const std::size_t begin = !cell.empty() && (cell[0] == '-' || cell[0] == '+') ? 1 : 0;
    auto at = past_digits(cell, begin);
    if (at == begin) return false;
    if (at < cell.size() && (cell[at] == ',' || cell[at] == '.')) {
        const auto fraction = past_digits(cell, at + 1);
        if (fraction == at + 1) return false;
        at = fraction;
    }
    // "1E5" may be an article; a spreadsheet always writes the sign.
    if (at + 2 >= cell.size() || (cell[at] != 'E' && cell[at] != 'e')) return false;
    if (cell[at + 1] != '+' && cell[at + 1] != '-') return false;
    return past_digits(cell, at + 2) == cell.size();
}

bool is_sheet_damage(std::string_view cell) {
    cell = without_blanks(cell);
    if (cell.size() >= 3 && cell.find_first_not_of('#') == std::string_view::npos) return true;
    return std::find(errors.begin(), errors.end(), cell) != errors.end() ||
           std::find(no_days.begin(), no_days.end(), cell) != no_days.end() || is_scientific(cell);
}

}  // namespace warmline
