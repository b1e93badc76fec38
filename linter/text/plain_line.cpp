#include "linter/text/plain_line.hpp"

#include <algorithm>
#include <array>

#include "linter/text/fold.hpp"

namespace warmline {
namespace {

constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_letter(char c) {
    const auto low = static_cast<unsigned char>(c | 0x20);
    return low >= 'a' && low <= 'z';
}

/// Bytes of the rule-drawing character `line` begins with, or 0.
std::size_t stroke(std::string_view line) {
    switch (line[0]) {
        case '-':
        case '_':
        case '=':
        case '*':
        case '~':
        case '#':
        case '+':
            return 1;
        default:
            break;
    }
    if (static_cast<unsigned char>(line[0]) < 0x80) return 0;
    constexpr std::array<std::string_view, 7> wide{"–", "—", "―", "─", "━", "═", "•"};
    for (const std::string_view one : wide)
        if (line.starts_with(one)) return one.size();
    return 0;
}

/// "24. Dezember", "1. May": the number belongs to a date.
bool is_month(std::string_view words) {
    constexpr std::array<std::string_view, 17> months{"jan", "feb", "maerz", "marz", "mar", "apr",
                                                      "mai", "may", "jun",   "jul",  "aug", "sep",
                                                      "okt", "oct", "nov",   "dez",  "dec"};
    std::size_t length = 0;
    while (length < words.size() && length < 12 && !is_blank(words[length]) &&
           words[length] != '.' && words[length] != ',')
        ++length;
    const std::string word = fold(words.substr(0, length));
    constexpr std::size_t longest_month = 9;
    return word.size() <= longest_month &&
           std::any_of(months.begin(), months.end(),
                       [&](auto month) { return word.starts_with(month); });
}

std::size_t blanks_at(std::string_view line, std::size_t at) {
    std::size_t count = 0;
    while (at + count < line.size() && is_blank(line[at + count]))
        ++count;
    return count;
}

/// Bytes of the bullet `line` begins with, or 0.
std::size_t bullet_size(std::string_view line) {
    if (line[0] == '-' || line[0] == '*') return 1;
    if (line[0] != '\xC2' && line[0] != '\xE2') return 0;
    constexpr std::array<std::string_view, 11> bullets{"•", "–", "—", "·", "▪", "●",
                                                       "○", "►", "→", "✓", "✔"};
    for (const std::string_view one : bullets)
        if (line.starts_with(one)) return one.size();
    return 0;
}

/// Bytes up to the words behind a bullet, or 0.
std::size_t bullet(std::string_view line) {
    const std::size_t size = bullet_size(line);
    if (size == 0) return 0;
    const std::size_t blanks = blanks_at(line, size);
    return blanks > 0 && size + blanks < line.size() ? size + blanks : 0;
}

}  // namespace

QuotePrefix read_quote_prefix(std::string_view line) {
    QuotePrefix prefix;
    std::size_t at = 0;
    for (;;) {
        std::size_t mark = at;
        // "> > text" and " > text" are the same; a deeper indent is text.
        while (mark < line.size() && mark < at + 3 && line[mark] == ' ')
            ++mark;
        if (mark >= line.size() || line[mark] != '>') break;
        at = mark + 1;
        if (prefix.depth < 255) ++prefix.depth;
    }
    if (prefix.depth == 1 && line.substr(at).starts_with("From ")) prefix.depth = 0;
    // ">> JETZT ANSEHEN <<": arrows around a button, nobody's quote.
    if (prefix.depth >= 2 && line.ends_with("<<")) return {};
    if (at < line.size() && at > 0 && line[at] == ' ') ++at;
    prefix.size = at;
    return prefix;
}

bool is_rule(std::string_view line) {
    if (line.empty() || is_letter(line[0]) || is_digit(line[0])) return false;
    std::size_t strokes = 0;
    while (!line.empty()) {
        const std::size_t size = is_blank(line[0]) ? 1 : stroke(line);
        if (size == 0) return false;
        if (!is_blank(line[0])) ++strokes;
        line.remove_prefix(size);
    }
    return strokes >= 3;
}

bool is_underline(std::string_view line, std::string_view above) {
    if (line.empty() || (line[0] != '=' && line[0] != '-' && line[0] != '~')) return false;
    const auto same = [&](char c) { return c == line[0]; };
    constexpr std::size_t longest_title = 80, slack = 4;
    return std::all_of(line.begin(), line.end(), same) && !above.empty() &&
           above.size() <= longest_title && above.find('\n') == std::string_view::npos &&
           line.size() <= above.size() + slack && above.size() <= line.size() + 2 * slack;
}

ListMark read_list_mark(std::string_view line) {
    if (line.empty()) return {};
    // Most lines begin with a word.
    if (is_letter(line[0]) && !line.substr(1).starts_with(')')) return {};
    if (const std::size_t size = bullet(line)) return {size, -1};
    const bool opened = line[0] == '(';
    std::size_t at = opened ? 1 : 0;
    int number = 0;
    const std::size_t begin = at;
    while (at < line.size() && at < begin + 2 && is_digit(line[at]))
        number = number * 10 + (line[at++] - '0');
    const bool numbered = at > begin;
    if (!numbered && at < line.size() && is_letter(line[at])) ++at;
    if (at == begin || at >= line.size()) return {};
    const char close = line[at];
    if (close != ')' && !(close == '.' && numbered && !opened)) return {};
    const std::size_t blanks = blanks_at(line, at + 1);
    if (blanks == 0 || at + 1 + blanks >= line.size()) return {};
    const std::size_t size = at + 1 + blanks;
    if (close == '.' && is_month(line.substr(size))) return {};
    return {size, numbered ? number : -1};
}

}  // namespace warmline
