#include "reports/escape_xml.hpp"

#include "linter/base/utf8.hpp"

namespace warmline {

std::string escape_xml(std::string_view text) {
    std::string safe;
    safe.reserve(text.size() + text.size() / 8);
    for (std::size_t at = 0; at < text.size();) {
        const auto length = utf8_sequence_length(text.substr(at));
        const char c = text[at];
        if (length == 0) {
            safe += "\xEF\xBF\xBD";
            ++at;
            continue;
        }
        if (length > 1)
            safe.append(text, at, length);
        else if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else if (c == '\'')
            safe += "&#39;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r')
            safe += c;
        at += length;
    }
    return safe;
}

}  // namespace warmline
