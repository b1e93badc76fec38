#include "reports/escape_xml.hpp"

#include "linter/base/utf8.hpp"

namespace warmline {

namespace {

/// U+061C, U+200E–200F, U+2028–202E and U+2066–2069: marks, separators, embeddings, overrides and
/// isolates, in UTF-8.
bool turns_the_line(std::string_view sequence) {
    if (sequence == "\xD8\x9C") return true;
    if (sequence.size() != 3 || sequence[0] != '\xE2') return false;
    const auto last = static_cast<unsigned char>(sequence[2]);
    if (sequence[1] == '\x80')
        return (last >= 0x8E && last <= 0x8F) || (last >= 0xA8 && last <= 0xAE);
    return sequence[1] == '\x81' && last >= 0xA6 && last <= 0xA9;
}

std::string escape(std::string_view text, bool framed) {
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
        if (length > 1 && !framed && turns_the_line(text.substr(at, length)))
            safe += "·";
        else if (length > 1)
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

}  // namespace

std::string escape_xml(std::string_view text) {
    return escape(text, false);
}

std::string escape_framed(std::string_view html) {
    return escape(html, true);
}

}  // namespace warmline
