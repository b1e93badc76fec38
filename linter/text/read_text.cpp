#include <string>

#include "linter/text/layout.hpp"
#include "linter/text/read_document.hpp"
#include "linter/text/read_layout.hpp"

namespace warmline {
namespace {

/// Depth of "> " marks at the beginning of a line.
std::uint8_t quote_depth(std::string_view line) {
    std::uint8_t depth = 0;
    for (const char c : line) {
        if (c == '>' && depth < 100)
            ++depth;
        else if (c != ' ')
            break;
    }
    return depth;
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

Document read_text(std::string_view text, const TextOptions& options) {
    Layout layout;
    layout.text = std::string(text.substr(0, options.limits.text_bytes));
    if (layout.text.size() < text.size())
        layout.problems.push_back(
            {"limit-text", "the text is longer than we read; the rest was left out", "", ""});
    const std::string_view whole = layout.text;
    Paragraph paragraph;
    bool open = false;
    const auto close = [&] {
        if (open) layout.paragraphs.push_back(paragraph);
        open = false;
    };
    std::size_t begin = 0;
    while (begin < whole.size()) {
        std::size_t end = whole.find('\n', begin);
        if (end == std::string_view::npos) end = whole.size();
        const std::string_view line = whole.substr(begin, end - begin);
        const bool gap = is_blank(line);
        const std::uint8_t depth = gap ? std::uint8_t{0} : quote_depth(line);
        if (gap || (open && depth != paragraph.quote_depth)) close();
        if (!gap) {
            if (!open) {
                const bool after_gap =
                    layout.paragraphs.empty() || layout.paragraphs.back().range.end + 1 < begin;
                paragraph = {};
                paragraph.range.begin = static_cast<std::uint32_t>(begin);
                paragraph.quote_depth = depth;
                paragraph.gap_before = after_gap;
                open = true;
            }
            paragraph.range.end = static_cast<std::uint32_t>(end);
        }
        begin = end + 1;
    }
    close();
    return read_layout(std::move(layout), nullptr, options);
}

}  // namespace warmline
