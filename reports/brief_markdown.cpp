#include "reports/brief_markdown.hpp"

#include <string_view>

#include "reports/brief_words.hpp"
#include "reports/printable.hpp"

namespace warmline {

namespace {

/// Letters that Markdown would take for markup, and '<', which would open HTML.
std::string escape(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (std::string_view("\\`*_{}[]<>#|!~").find(c) != std::string_view::npos) safe += '\\';
        safe += c;
    }
    return safe;
}

std::string quote(std::string_view text) {
    std::string block = "> ";
    for (const char c : text) {
        if (c == '\n') {
            block += "  \n> ";
            continue;
        }
        block += escape(std::string_view(&c, 1));
    }
    return block;
}

}  // namespace

std::string render_brief_markdown(const CallBrief& brief, Language ui) {
    std::string text = "# " + escape(printable(brief_title(brief, ui))) + "\n";
    for (const auto& section : brief_sections(brief, ui)) {
        text += "\n## " + std::string(section.heading) + "\n\n";
        for (const auto& line : section.lines) {
            const bool long_text = line.find('\n') != std::string::npos;
            if (long_text)
                text += quote(line) + "\n";
            else
                text += (section.list ? "- " : "") + escape(printable(line)) + "\n";
        }
    }
    return text;
}

}  // namespace warmline
