#include "reports/brief_text.hpp"

#include "reports/brief_words.hpp"
#include "reports/printable.hpp"

namespace warmline {

std::string render_brief_text(const CallBrief& brief, Language ui) {
    std::string text = printable(brief_title(brief, ui)) + "\n";
    for (const auto& section : brief_sections(brief, ui)) {
        text += "\n" + std::string(section.heading) + "\n";
        for (const auto& line : section.lines) {
            std::string_view rest = line;
            const char* mark = section.list ? "  - " : "  ";
            while (!rest.empty()) {
                const auto end = std::min(rest.find('\n'), rest.size());
                text += mark + printable(rest.substr(0, end)) + "\n";
                mark = section.list ? "    " : "  ";
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
    }
    return text;
}

}  // namespace warmline
