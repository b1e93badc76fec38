#include "linter/mail/structured_field.hpp"

#include <array>
#include <cstddef>
#include <exception>
#include <optional>
#include <utility>

#include <mimetic/contentdisposition.h>
#include <mimetic/contenttype.h>

#include "linter/mail/ascii.hpp"
#include "linter/mail/parameters.hpp"

namespace warmline {
namespace {

/// mimetic cuts at ";" even inside quotes and keeps backslashes. Inside quotes these three are
/// replaced by control characters for the time mimetic holds the value.
constexpr char held_semicolon = 0x1C;
constexpr char held_quote = 0x1D;
constexpr char held_backslash = 0x1E;

char held(char c) {
    switch (c) {
        case ';':
            return held_semicolon;
        case '"':
            return held_quote;
        case '\\':
            return held_backslash;
        default:
            return c;
    }
}

std::string released(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c == held_semicolon) c = ';';
        if (c == held_quote) c = '"';
        if (c == held_backslash) c = '\\';
    }
    return out;
}

/// Unfolded, comments gone, quoted strings safe for mimetic. NUL would end mimetic's strings.
std::string prepared(std::string_view value) {
    // Never longer than the value; written by pointer, since this runs for every part of every
    // mail.
    std::string out(value.size(), '\0');
    char* to = out.data();
    int depth = 0;
    bool quoted = false;
    char* quote_at = to;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const bool escapes = c == '\\' && i + 1 < value.size() && (quoted || depth > 0);
        if (depth > 0) {
            if (escapes) ++i;
            if (c == '(') ++depth;
            if (c == ')' && --depth == 0) *to++ = ' ';
        } else if (quoted) {
            if (c == '"') {
                quoted = false;
                *to++ = '"';
            } else if (c != '\n' && c != '\r' && c != '\0') {
                // "C:\dir" is not an escape anybody meant.
                const bool meant = escapes && (value[i + 1] == '"' || value[i + 1] == '\\');
                *to++ = held(meant ? value[++i] : c);
            }
        } else if (c == '"') {
            quoted = true;
            quote_at = to;
            *to++ = '"';
        } else if (c == '(') {
            ++depth;
        } else {
            *to++ = ascii::is_space(c) || c == '\0' ? ' ' : c;
        }
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
    if (quoted) {
        // A quote that never ends: drop it and let the parameters after it be seen.
        const auto at = static_cast<std::size_t>(quote_at - out.data());
        out = out.substr(0, at) + released(std::string_view(out).substr(at + 1));
    }
    return out;
}

constexpr std::array<bool, 256> token_characters = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = '!'; c < table.size(); ++c)
        table[c] = c != 0x7F && std::string_view("()<>@,;:\\\"/[]?=").find(static_cast<char>(c)) ==
                                    std::string_view::npos;
    return table;
}();

/// The first token (RFC 2045 5.1) of `text`: "plain" of "plain charset=utf-8", nothing of "<html>".
std::string_view token_of(std::string_view text) {
    text = ascii::trimmed(text);
    std::size_t length = 0;
    while (length < text.size() && token_characters[static_cast<unsigned char>(text[length])])
        ++length;
    return text.substr(0, length);
}

/// The part of `text` from `at` on whose bytes all are of a token; `at` moves behind it.
std::string_view take_token(std::string_view text, std::size_t& at) {
    const std::size_t begin = at;
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80 &&
           token_characters[static_cast<unsigned char>(text[at])])
        ++at;
    return text.substr(begin, at - begin);
}

/// Nearly every field: "token/token; name=token; name="text"" in ASCII, without comments, escapes,
/// RFC 2231 or RFC 2047. Nothing when it is anything else; mimetic reads it then.
std::optional<StructuredField> read_plain(std::string_view value, bool has_subtype) {
    std::size_t at = 0;
    const auto skip_space = [&] {
        while (at < value.size() && ascii::is_space(value[at]))
            ++at;
    };
    StructuredField out;
    skip_space();
    const std::string_view type = take_token(value, at);
    if (type.empty()) return std::nullopt;
    out.token = ascii::lowered(type);
    if (has_subtype) {
        if (at == value.size() || value[at] != '/') return std::nullopt;
        const std::string_view subtype = take_token(value, ++at);
        if (subtype.empty()) return std::nullopt;
        (out.token += '/') += ascii::lowered(subtype);
    }
    for (skip_space(); at < value.size(); skip_space()) {
        if (value[at] != ';') return std::nullopt;
        ++at;
        skip_space();
        const std::string_view name = take_token(value, at);
        if (name.empty() || name.find('*') != std::string_view::npos || at + 1 >= value.size() ||
            value[at] != '=')
            return std::nullopt;
        ++at;
        std::string_view text;
        if (value[at] == '"') {
            const std::size_t begin = ++at;
            while (at < value.size() && value[at] >= ' ' && value[at] != 0x7F && value[at] != '"' &&
                   value[at] != '\\')
                ++at;
            if (at == value.size() || value[at] != '"') return std::nullopt;
            text = value.substr(begin, at++ - begin);
        } else {
            text = take_token(value, at);
        }
        if (text.empty() || text.front() == ' ' || text.back() == ' ' ||
            text.find("=?") != std::string_view::npos)
            return std::nullopt;
        std::string known = ascii::lowered(name);
        if (!out.parameter(known).empty()) return std::nullopt;
        out.parameters.emplace_back(std::move(known), text);
    }
    return out;
}

template <class List>
Parameters parameters_of(const List& list) {
    Parameters out;
    for (const auto& parameter : list) {
        const auto& name = parameter.name();
        out.emplace_back(ascii::lowered({name.data(), name.size()}), released(parameter.value()));
    }
    return join_parameters(std::move(out));
}

}  // namespace

std::string_view StructuredField::parameter(std::string_view name) const {
    for (const auto& [known, value] : parameters)
        if (known == name) return value;
    return {};
}

StructuredField parse_content_type(std::string_view value) {
    if (std::optional<StructuredField> plain = read_plain(value, true)) return *std::move(plain);
    try {
        mimetic::ContentType field;
        field.set(prepared(value));
        StructuredField out;
        const auto& type = field.type();
        const auto& subtype = field.subtype();
        out.token = ascii::lowered(token_of({type.data(), type.size()}));
        const std::string_view rest = token_of({subtype.data(), subtype.size()});
        if (!rest.empty()) out.token += "/" + ascii::lowered(rest);
        out.parameters = parameters_of(field.paramList());
        return out;
    } catch (const std::exception&) {
        return {};
    }
}

StructuredField parse_content_disposition(std::string_view value) {
    if (std::optional<StructuredField> plain = read_plain(value, false)) return *std::move(plain);
    try {
        mimetic::ContentDisposition field;
        field.set(prepared(value));
        StructuredField out;
        const auto& type = field.type();
        out.token = ascii::lowered(token_of({type.data(), type.size()}));
        out.parameters = parameters_of(field.paramList());
        return out;
    } catch (const std::exception&) {
        return {};
    }
}

std::string without_comments(std::string_view value) {
    return std::string(ascii::trimmed(released(prepared(value))));
}

std::string parse_token(std::string_view value) {
    const std::string_view token = token_of(value);
    // Comments are rare here; without one there is nothing to prepare.
    if (!token.empty() || value.find('(') == std::string_view::npos) return ascii::lowered(token);
    return ascii::lowered(token_of(without_comments(value)));
}

}  // namespace warmline
