#include "reports/printable.hpp"

#include <algorithm>
#include <cstdint>

#include "linter/base/utf8.hpp"

namespace warmline {

namespace {

char32_t decode(std::string_view sequence) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(sequence[i]));
    };
    switch (sequence.size()) {
        case 1:
            return byte(0);
        case 2:
            return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
        case 3:
            return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        default:
            return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 |
                   (byte(3) & 0x3F);
    }
}

bool steers_the_terminal(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 ||
           c == 0x2029;
}

bool is_invisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF ||
           (c >= 0xE0000 && c <= 0xE007F);
}

bool is_combining(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || is_invisible(c);
}

/// The blocks terminals draw in two columns (Unicode East Asian Width W and F, and emoji).
bool is_wide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

std::size_t width_of(char32_t c) {
    constexpr char32_t first_combining = 0x300;
    if (c < first_combining && c != 0xAD) return 1;
    return is_combining(c) ? 0 : is_wide(c) ? 2 : 1;
}

template <class Visit>
void for_each_code_point(std::string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
            if (!visit(char32_t{byte}, text.substr(at, 1))) return;
            ++at;
            continue;
        }
        const auto length = utf8_sequence_length(text.substr(at));
        if (length == 0) {
            if (!visit(char32_t{0xFFFD}, std::string_view("\xEF\xBF\xBD"))) return;
            ++at;
            continue;
        }
        const auto sequence = text.substr(at, length);
        if (!visit(decode(sequence), sequence)) return;
        at += length;
    }
}

/// How many of the first bytes are printable ASCII, each one column wide.
std::size_t ascii_run(std::string_view text) {
    std::size_t run = 0;
    while (run < text.size() && text[run] >= 0x20 && text[run] < 0x7F)
        ++run;
    return run;
}

/// Visits what is shown, with the columns it takes: runs of ASCII, and each other code point by
/// itself.
template <class Visit>
void for_each_shown(std::string_view text, Visit visit) {
    while (!text.empty()) {
        if (const auto run = ascii_run(text); run > 0) {
            if (!visit(text.substr(0, run), run)) return;
            text.remove_prefix(run);
            continue;
        }
        bool go_on = true;
        for_each_code_point(text, [&](char32_t c, std::string_view sequence) {
            if (c == '\n' || c == '\t' || c == '\r')
                go_on = visit(std::string_view(" "), std::size_t{1});
            else if (steers_the_terminal(c))
                go_on = visit(std::string_view("·"), std::size_t{1});
            else if (!is_invisible(c))
                go_on = visit(sequence, width_of(c));
            return false;
        });
        if (!go_on) return;
        text.remove_prefix(std::max<std::size_t>(utf8_sequence_length(text), 1));
    }
}

}  // namespace

std::string printable(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for_each_shown(text, [&](std::string_view shown, std::size_t) {
        safe += shown;
        return true;
    });
    return safe;
}

bool fits(std::string_view text, std::size_t columns) {
    std::size_t width = 0;
    for_each_shown(text, [&](std::string_view, std::size_t shown_width) {
        width += shown_width;
        return width <= columns;
    });
    return width <= columns;
}

std::string printable_within(std::string_view text, std::size_t columns) {
    std::string safe;
    std::size_t width = 0, kept = 0;  // `kept`: as much as leaves room for "…"
    bool cut = false;
    for_each_shown(text, [&](std::string_view shown, std::size_t shown_width) {
        const bool run = shown.size() == shown_width;  // of ASCII, to be cut anywhere
        cut = width + shown_width > columns;
        if (cut && !run) return false;
        if (cut) shown = shown.substr(0, columns - width);
        if (cut) shown_width = shown.size();
        safe += shown;
        width += shown_width;
        if (width < columns)
            kept = safe.size();
        else if (run && !shown.empty())
            kept = safe.size() - 1;
        return !cut;
    });
    if (!cut) return safe;
    if (columns == 0) return {};
    safe.resize(kept);
    return safe + "…";
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for_each_code_point(text, [&](char32_t c, std::string_view) {
        width += width_of(c);
        return true;
    });
    return width;
}

std::string wrap(std::string_view text, std::size_t width, std::size_t indent) {
    std::string wrapped;
    std::size_t column = indent;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto blank = std::min(text.find(' ', at), text.size());
        const auto word = text.substr(at, blank - at);
        at = blank + 1;
        if (word.empty()) continue;
        const auto word_width = display_width(word);
        if (column > indent && column + 1 + word_width > width) {
            wrapped += '\n';
            wrapped.append(indent, ' ');
            column = indent;
        } else if (column > indent) {
            wrapped += ' ';
            ++column;
        }
        wrapped += word;
        column += word_width;
    }
    return wrapped;
}

}  // namespace warmline
