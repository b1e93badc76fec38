#include "linter/doors/filter/raw_header.hpp"

namespace warmline::filter {

namespace {

struct LineAt {
    std::string_view text;  ///< without its end
    std::size_t next = 0;
};

LineAt line_at(std::string_view mail, std::size_t begin) {
    const auto end = mail.find('\n', begin);
    if (end == std::string_view::npos) return {mail.substr(begin), mail.size()};
    auto text = mail.substr(begin, end - begin);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return {text, end + 1};
}

bool is_blank(char byte) {
    return byte == ' ' || byte == '\t';
}

}  // namespace

RawHeader split_header(std::string_view mail) {
    RawHeader header;
    const auto first_end = mail.find('\n');
    if (first_end != std::string_view::npos && (first_end == 0 || mail[first_end - 1] != '\r'))
        header.line_end = "\n";
    std::size_t at = 0;
    if (mail.starts_with("From ")) at = line_at(mail, 0).next;
    while (at < mail.size()) {
        const auto line = line_at(mail, at);
        if (!header.fields.empty() && !line.text.empty() && is_blank(line.text[0])) {
            header.fields.back().value += "\n" + std::string(line.text);
        } else {
            const auto colon = line.text.find(':');
            if (line.text.empty() || colon == 0 || colon == std::string_view::npos) break;
            header.fields.push_back({std::string(line.text.substr(0, colon)),
                                     std::string(line.text.substr(colon + 1)), at, line.next});
        }
        header.fields.back().end = line.next;
        at = line.next;
    }
    header.end = at;
    const auto line = at < mail.size() ? line_at(mail, at) : LineAt{{}, at};
    header.body_begin = line.text.empty() ? line.next : at;
    return header;
}

std::string with_crlf(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 32);
    char before = 0;
    for (const char byte : text) {
        if (byte == '\n' && before != '\r') out += '\r';
        out += byte;
        before = byte;
    }
    return out;
}

}  // namespace warmline::filter
