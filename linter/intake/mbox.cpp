#include "linter/intake/mbox.hpp"

#include <algorithm>

#include "linter/mail/ascii.hpp"
#include "linter/mail/header_block.hpp"

namespace warmline {
namespace {

constexpr std::string_view separator = "From ";
/// Header fields and "From " lines are recognised from this many bytes.
constexpr std::size_t look_ahead = 256;

std::size_t line_after(std::string_view bytes, std::size_t at) {
    const auto newline = bytes.find('\n', at);
    return newline == std::string_view::npos ? bytes.size() : newline + 1;
}

bool field_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() && field_name_length(bytes.substr(at, look_ahead)) > 0;
}

/// "Fri Jun 12 10:30:00 2026" has a "d:dd" somewhere.
bool has_time_of_day(std::string_view line) {
    for (std::size_t i = 1; i + 2 < line.size(); ++i)
        if (line[i] == ':' && ascii::is_digit(line[i - 1]) && ascii::is_digit(line[i + 1]) &&
            ascii::is_digit(line[i + 2]))
            return true;
    return false;
}

bool blank_before(std::string_view bytes, std::size_t at) {
    if (at == 0) return true;
    std::size_t i = at - 1;  // the line end before
    if (i > 0 && bytes[i - 1] == '\r') --i;
    return i == 0 || bytes[i - 1] == '\n';
}

bool separates(std::string_view bytes, std::size_t at) {
    if (!bytes.substr(at).starts_with(separator)) return false;
    std::size_t next = line_after(bytes, at);
    // A few tools add ">From " lines after it.
    while (bytes.substr(next).starts_with(">From "))
        next = line_after(bytes, next);
    if (next < bytes.size() && !field_at(bytes, next)) return false;
    const std::string_view line = bytes.substr(at, std::min(next - at, look_ahead));
    return has_time_of_day(line) || (blank_before(bytes, at) && next < bytes.size());
}

}  // namespace

bool is_mbox(std::string_view bytes) {
    return separates(bytes, 0);
}

bool begins_like_mail(std::string_view bytes) {
    const auto head = bytes.substr(0, std::size_t{64} * 1024);
    const std::size_t at = header_begin(head, line_end_of(head));
    return field_at(bytes, at);
}

MboxCut cut_mbox(std::string_view bytes, std::size_t at) {
    MboxCut cut{.begin = line_after(bytes, at), .end = bytes.size()};
    if (!bytes.substr(at).starts_with(separator)) cut.begin = at;
    constexpr std::string_view line_and_separator = "\nFrom ";
    for (std::size_t from = cut.begin;;) {
        const auto hit = bytes.find(line_and_separator, from == 0 ? 0 : from - 1);
        if (hit == std::string_view::npos) return cut;
        if (separates(bytes, hit + 1)) {
            cut.end = hit + 1;
            return cut;
        }
        from = hit + line_and_separator.size();
    }
}

}  // namespace warmline
