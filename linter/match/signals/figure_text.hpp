/// Figures in text, byte by byte.
#pragma once

#include <cstddef>
#include <string_view>

namespace warmline::match {

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// End of a figure with its separators that begins at `at`; `at` when none begins there.
inline std::size_t figure_end(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_digit(text[at])) return at;
    auto end = at;
    while (end < text.size() &&
           (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') &&
                                    end + 1 < text.size() && is_digit(text[end + 1]))))
        ++end;
    return end;
}

}  // namespace warmline::match
