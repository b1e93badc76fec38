#include "linter/doors/milter/wire/reply.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "linter/doors/milter/wire/packet.hpp"

namespace warmline::milter {

namespace {

constexpr std::size_t longest_value = 400;

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> spelled_out{{
    {"ä", "ae"},
    {"ö", "oe"},
    {"ü", "ue"},
    {"Ä", "Ae"},
    {"Ö", "Oe"},
    {"Ü", "Ue"},
    {"ß", "ss"},
    {"–", "-"},
    {"—", "-"},
    {"’", "'"},
    {"‘", "'"},
    {"„", "\""},
    {"“", "\""},
    {"”", "\""},
    {"«", "\""},
    {"»", "\""},
    {"…", "..."},
    {"€", "EUR"},
}};

bool is_header_name(std::string_view name) {
    if (name.empty() || name.size() > 70) return false;
    for (const char byte : name)
        if (byte <= ' ' || byte > '~' || byte == ':') return false;
    return true;
}

void append_packet(std::string& out, ReplyCode code, std::string_view data = {}) {
    milter::append_packet(out, static_cast<char>(code), data);
}

std::string terminated(std::string_view text) {
    std::string data(text);
    data += '\0';
    return data;
}

/// Sendmail reads '%' as a format; Postfix undoes the doubling.
std::string reply_line(std::string_view code, std::string_view text) {
    std::string line(code);
    for (const char byte : one_ascii_line(text, longest_value)) {
        line += byte;
        if (byte == '%') line += '%';
    }
    return terminated(line);
}

void append_header_changes(std::string& out, const Answer& answer, const Agreement& agreement) {
    if (agreement.allows(action::change_headers)) {
        // Last occurrence first, so that the numbers of the others stay right.
        for (auto removal = answer.removals.rbegin(); removal != answer.removals.rend();
             ++removal) {
            if (!is_header_name(removal->name)) continue;
            std::string data;
            append_number(data, removal->index);
            data += terminated(removal->name) + terminated("");
            append_packet(out, ReplyCode::change_header, data);
        }
    }
    if (agreement.allows(action::add_headers)) {
        for (const auto& [name, value] : answer.additions) {
            if (!is_header_name(name)) continue;
            // With leading space agreed on, the space after the colon is ours to write.
            const std::string space = agreement.has(step::leading_space) ? " " : "";
            append_packet(
                out, ReplyCode::add_header,
                terminated(name) + terminated(space + one_ascii_line(value, longest_value)));
        }
    }
}

}  // namespace

std::string one_ascii_line(std::string_view text, std::size_t longest) {
    std::string line;
    while (!text.empty() && line.size() < longest) {
        std::string_view written = "?";
        std::size_t length = 1;
        if (text[0] >= ' ' && text[0] <= '~') {
            written = text.substr(0, 1);
        } else {
            for (const auto& [from, to] : spelled_out)
                if (text.starts_with(from)) {
                    written = to;
                    length = from.size();
                }
            if (length == 1)  // one '?' for one character, not for each of its bytes
                while (length < text.size() && (text[length] & 0xC0) == 0x80)
                    ++length;
        }
        line += written;
        text.remove_prefix(length);
    }
    line.resize(std::min(line.size(), longest));
    return line;
}

void append_answer(std::string& out, const Answer& answer, const Agreement& agreement) {
    switch (answer.kind) {
        case Answer::Kind::reject:
            return append_packet(out, ReplyCode::reply_code, reply_line("550 5.7.1 ", answer.text));
        case Answer::Kind::tempfail:
            return append_packet(out, ReplyCode::reply_code, reply_line("451 4.7.1 ", answer.text));
        case Answer::Kind::hold:
            append_header_changes(out, answer, agreement);
            if (agreement.allows(action::quarantine))
                append_packet(out, ReplyCode::quarantine,
                              terminated(one_ascii_line(answer.text, longest_value)));
            return append_packet(out, ReplyCode::accept);
        case Answer::Kind::accept:
            append_header_changes(out, answer, agreement);
            return append_packet(out, ReplyCode::accept);
    }
}

}  // namespace warmline::milter
