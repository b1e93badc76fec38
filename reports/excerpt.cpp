#include "reports/excerpt.hpp"

#include <algorithm>

#include "linter/base/utf8.hpp"
#include "reports/printable.hpp"

namespace warmline {

namespace {

/// Steps over whole UTF-8 sequences backwards until about `columns` code points are passed.
std::size_t step_back(std::string_view text, std::size_t from, std::size_t limit,
                      std::size_t columns) {
    while (from > limit && columns > 0) {
        --from;
        while (from > limit && (static_cast<unsigned char>(text[from]) & 0xC0u) == 0x80u)
            --from;
        --columns;
    }
    return from;
}

}  // namespace

Excerpt excerpt(const Document& document, TextRange range, std::size_t width) {
    const std::string_view text = document.text;
    const auto begin = std::min<std::size_t>(range.begin, text.size());
    const auto line_break = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
    std::size_t line_begin = line_break == std::string_view::npos ? 0 : line_break + 1;
    const auto line_end = std::min(text.find('\n', begin), text.size());
    const auto end = std::clamp<std::size_t>(range.end, begin, line_end);

    // A mark far to the right: keep about a third of the width before it.
    std::string lead;
    if (!fits(text.substr(line_begin, end - line_begin), width)) {
        line_begin = step_back(text, begin, line_begin, width / 3);
        lead = "…";
    }
    Excerpt result;
    result.before = lead + printable(text.substr(line_begin, begin - line_begin));
    const auto room =
        width > display_width(result.before) ? width - display_width(result.before) : 1;
    result.marked = printable_within(text.substr(begin, end - begin), room);
    result.indent = display_width(result.before);
    result.length = std::max<std::size_t>(display_width(result.marked), 1);
    const auto used = result.indent + result.length;
    if (width > used)
        result.after = printable_within(text.substr(end, line_end - end), width - used);
    result.line = result.before + result.marked + result.after;
    return result;
}

}  // namespace warmline
