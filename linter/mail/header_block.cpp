#include "linter/mail/header_block.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "linter/mail/ascii.hpp"

namespace warmline {
namespace {

/// A name longer than this is prose with a colon in it.
constexpr std::size_t longest_name = 128;

constexpr auto mail_fields = std::to_array<std::string_view>({"from",
                                                              "to",
                                                              "cc",
                                                              "bcc",
                                                              "subject",
                                                              "date",
                                                              "received",
                                                              "message-id",
                                                              "mime-version",
                                                              "reply-to",
                                                              "sender",
                                                              "return-path",
                                                              "delivered-to",
                                                              "references",
                                                              "in-reply-to",
                                                              "precedence",
                                                              "auto-submitted",
                                                              "authentication-results",
                                                              "dkim-signature",
                                                              "envelope-to",
                                                              "errors-to",
                                                              "importance",
                                                              "priority",
                                                              "organization",
                                                              "user-agent",
                                                              "status",
                                                              "lines",
                                                              "received-spf",
                                                              "feedback-id",
                                                              "domainkey-signature"});

constexpr auto mail_field_families =
    std::to_array<std::string_view>({"x-", "content-", "list-", "resent-", "arc-", "thread-"});

std::string_view line_at(std::string_view bytes, std::uint32_t begin, std::uint32_t next) {
    std::string_view line = bytes.substr(begin, next - begin);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r'))
        line.remove_suffix(1);
    return line;
}

bool is_blank(std::string_view line) {
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t'; });
}

bool continues(std::string_view line) {
    return !line.empty() && (line[0] == ' ' || line[0] == '\t');
}

}  // namespace

char line_end_of(std::string_view bytes) {
    if (bytes.find('\n') != std::string_view::npos) return '\n';
    return bytes.find('\r') != std::string_view::npos ? '\r' : '\n';
}

std::uint32_t next_line(std::string_view bytes, std::uint32_t begin, char line_end) {
    const void* hit = std::memchr(bytes.data() + begin, line_end, bytes.size() - begin);
    return hit == nullptr
               ? static_cast<std::uint32_t>(bytes.size())
               : static_cast<std::uint32_t>(static_cast<const char*>(hit) - bytes.data() + 1);
}

std::size_t field_name_length(std::string_view line) {
    if (line.starts_with("--")) return 0;  // a boundary line, whatever it holds
    const std::size_t colon = line.substr(0, longest_name + 1).find(':');
    if (colon == std::string_view::npos || colon == 0) return 0;
    std::size_t length = colon;
    while (length > 0 && (line[length - 1] == ' ' || line[length - 1] == '\t'))
        --length;
    for (std::size_t i = 0; i < length; ++i)
        if (static_cast<unsigned char>(line[i]) <= ' ' || line[i] == 0x7F) return 0;
    return length;
}

bool is_mail_field(std::string_view name) {
    return std::any_of(mail_fields.begin(), mail_fields.end(),
                       [&](std::string_view known) { return ascii::equals(name, known); }) ||
           std::any_of(mail_field_families.begin(), mail_field_families.end(),
                       [&](std::string_view family) { return ascii::begins_with(name, family); });
}

std::uint32_t header_begin(std::string_view bytes, char line_end) {
    std::uint32_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (std::uint32_t begin = at; begin < bytes.size();) {
        const std::uint32_t next = next_line(bytes, begin, line_end);
        const std::string_view line = line_at(bytes, begin, next);
        const bool envelope = line.starts_with("From ") || line.starts_with(">From ");
        if (!envelope && !is_blank(line)) {
            // Blank lines before something that is no header are part of a text.
            if (field_name_length(line) > 0) at = begin;
            break;
        }
        begin = next;
        if (envelope) at = next;
    }
    return at;
}

HeaderBlock read_header_block(std::string_view bytes, std::uint32_t begin, char line_end,
                              const Limits& limits, std::vector<Field>& fields) {
    HeaderBlock block{.range = {begin, begin}, .body_begin = begin};
    const std::size_t first_field = fields.size();
    Field* open = nullptr;  // the field that continuation lines belong to
    std::uint32_t at = begin;
    while (at < bytes.size()) {
        const std::uint32_t next = next_line(bytes, at, line_end);
        const std::string_view line = line_at(bytes, at, next);
        if (line.empty()) {
            block.range.end = at;
            block.body_begin = next;
            return block;
        }
        const auto line_stop = at + static_cast<std::uint32_t>(line.size());
        const std::string_view following =
            next < bytes.size()
                ? bytes.substr(next, std::min<std::size_t>(bytes.size() - next, longest_name + 2))
                : std::string_view{};
        if (continues(line) &&
            (open != nullptr || fields.size() > first_field || block.too_many_fields)) {
            // Blanks alone end a header unless it plainly goes on after them.
            if (is_blank(line) && !continues(following) && field_name_length(following) == 0) {
                block.range.end = at;
                block.body_begin = next;
                return block;
            }
            if (open != nullptr) open->range.end = open->value.end = line_stop;
        } else if (const std::size_t name = field_name_length(line); name > 0) {
            open = nullptr;
            if (fields.size() - first_field >= limits.headers) {
                block.too_many_fields = true;
            } else if (at - begin >= limits.header_bytes) {
                block.too_long = true;
            } else {
                const auto colon = at + static_cast<std::uint32_t>(line.find(':'));
                open = &fields.emplace_back(
                    Field{line.substr(0, name), {at, line_stop}, {colon + 1, line_stop}});
            }
        } else if (const std::size_t known = field_name_length(following);
                   known > 0 && !line.starts_with("--") &&
                   is_mail_field(following.substr(0, known))) {
            block.has_junk = true;
            open = nullptr;
        } else {
            // The blank line is missing: what follows is text, or a boundary line.
            block.range.end = block.body_begin = at;
            block.has_end = false;
            break;
        }
        if (open != nullptr && open->value.size() > limits.header_line) {
            open->value.end = open->value.begin + static_cast<std::uint32_t>(limits.header_line);
            open = nullptr;
            block.line_cut = true;
        }
        at = next;
    }
    if (at >= bytes.size())
        block.range.end = block.body_begin = static_cast<std::uint32_t>(bytes.size());
    return block;
}

}  // namespace warmline
