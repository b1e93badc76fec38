#include "linter/match/compile/pattern_syntax.hpp"

#include <vector>

#include <re2/re2.h>

namespace warmline::match {
namespace {

constexpr std::string_view letter_class =
    R"(0-9A-Za-z_\x{AA}\x{B5}\x{BA}\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{24F})";
constexpr std::string_view blanks_inside = R"(\s\x{A0}\x{202F}\x{2009})";

/// Offsets of the top-level | of a pattern.
std::vector<std::string_view> alternatives(std::string_view pattern) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    int depth = 0;
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\')
            ++i;
        else if (in_class)
            in_class = c != ']';
        else if (c == '[')
            in_class = true;
        else if (c == '(')
            ++depth;
        else if (c == ')')
            --depth;
        else if (c == '|' && depth == 0) {
            parts.push_back(pattern.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    parts.push_back(pattern.substr(begin));
    return parts;
}

bool ends_in_edge(std::string_view part) {
    // "\\b" is an escaped backslash and a b.
    return part.ends_with("\\b") && !part.ends_with("\\\\b");
}

/// Blanks that match every blank, a line end too, in place of " " and "\s".
std::string with_wide_blanks(std::string_view pattern) {
    std::string wide;
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\' && i + 1 < pattern.size()) {
            const char next = pattern[++i];
            if (next == 's')
                wide +=
                    in_class ? std::string(blanks_inside) : "[" + std::string(blanks_inside) + "]";
            else
                (wide += c) += next;
        } else if (in_class) {
            in_class = c != ']';
            wide += c;
        } else if (c == '[') {
            in_class = true;
            wide += c;
            if (i + 1 < pattern.size() && pattern[i + 1] == '^') wide += pattern[++i];
            if (i + 1 < pattern.size() && pattern[i + 1] == ']') wide += pattern[++i];
        } else if (c == ' ') {
            const char next = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
            const bool counted = next == '*' || next == '+' || next == '?' || next == '{';
            wide += "[" + std::string(blanks_inside) + "]" + (counted ? "" : "+");
        } else {
            wide += c;
        }
    }
    return wide;
}

}  // namespace

Result<std::string> read_pattern(std::string_view written, bool check) {
    const auto wrong = [&](std::string what, std::string remedy) {
        return Problem{"rule-pattern", "the pattern \"" + std::string(written) + "\" " + what, "",
                       std::move(remedy)};
    };
    if (written.size() > pattern_limit)
        return wrong("is longer than " + std::to_string(pattern_limit) + " bytes", "split it");
    std::string flags = "(?i)";
    auto body = written;
    for (const std::string_view leading : {"(?-i)", "(?i)"})
        if (body.starts_with(leading)) {
            flags = leading;
            body.remove_prefix(leading.size());
        }
    auto parts = alternatives(body);
    bool left = true, right = true;
    for (const auto part : parts) {
        left = left && part.starts_with("\\b");
        right = right && part.size() > 2 && ends_in_edge(part);
    }
    std::string inner;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto part = parts[i];
        if (left) part.remove_prefix(2);
        if (right) part.remove_suffix(2);
        if (i > 0) inner += '|';
        inner += part;
    }
    const std::string guard = "[^" + std::string(letter_class) + "]";
    auto expression = flags + (left ? "(?:^|" + guard + ")" : "") + "(" + with_wide_blanks(inner) +
                      ")" + (right ? "(?:$|" + guard + ")" : "");
    if (check) {
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(pattern_memory);
        const RE2 compiled(expression, options);
        if (!compiled.ok())
            return wrong("is not understood: " + compiled.error(),
                         "patterns follow RE2: no look-around, no back references");
    }
    return expression;
}

}  // namespace warmline::match
