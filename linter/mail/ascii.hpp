/// ASCII only, without locale: header names and types are ASCII by their standards.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace warmline::ascii {

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_letter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/// Blank, tab and line ends: what folding may put between two words.
constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// `name` is lower case already.
constexpr bool equals(std::string_view text, std::string_view name) {
    if (text.size() != name.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (lower(text[i]) != name[i]) return false;
    return true;
}

/// `beginning` is lower case already.
constexpr bool begins_with(std::string_view text, std::string_view beginning) {
    return text.size() >= beginning.size() && equals(text.substr(0, beginning.size()), beginning);
}

inline std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        c = lower(c);
    return out;
}

inline constexpr std::array<std::int8_t, 256> hex_digits = [] {
    std::array<std::int8_t, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const char l = lower(static_cast<char>(c));
        const int value = is_digit(l) ? l - '0' : l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
        table[c] = static_cast<std::int8_t>(value);
    }
    return table;
}();

constexpr std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

/// 0–15, or -1. A table, since quoted-printable asks twice for every umlaut.
constexpr int hex_digit(char c) {
    return hex_digits[static_cast<unsigned char>(c)];
}

}  // namespace warmline::ascii
