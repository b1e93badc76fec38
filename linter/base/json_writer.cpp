#include "linter/base/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "linter/base/utf8.hpp"

namespace warmline {

namespace {

/// 1 for bytes that can be copied as they are: printable ASCII apart from '"' and '\\'.
constexpr auto plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x80; ++c)
        plain[c] = c != '"' && c != '\\' && c != 0x7F;
    return plain;
}();

void append_escape(std::string& out, unsigned char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\t':
            out += "\\t";
            return;
        case '\r':
            out += "\\r";
            return;
        default:
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
    }
}

}  // namespace

void JsonWriter::separate() {
    if (named_) {
        named_ = false;
        return;
    }
    if (!first_) out_ += ',';
    first_ = false;
}

void JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
}

void JsonWriter::close(char bracket) {
    out_ += bracket;
    first_ = false;
}

void JsonWriter::name(std::string_view key) {
    separate();
    quote(key);
    out_ += ':';
    named_ = true;
}

void JsonWriter::element(std::string_view text) {
    separate();
    quote(text);
}

void JsonWriter::element(bool value) {
    separate();
    out_ += value ? "true" : "false";
}

void JsonWriter::null() {
    separate();
    out_ += "null";
}

void JsonWriter::element_integer(std::int64_t value) {
    separate();
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out_.append(digits.data(), end);
}

void JsonWriter::element(double value) {
    const double rounded = std::round(value * 1000) / 1000;
    if (!std::isfinite(rounded)) return null();
    separate();
    std::array<char, 32> digits;
    const double shown = rounded == 0 ? 0 : rounded;  // no "-0"
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), shown, std::chars_format::fixed)
            .ptr;
    out_.append(digits.data(), end);
}

void JsonWriter::quote(std::string_view text) {
    out_ += '"';
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t run = at;
        while (run < text.size() && plain_bytes[static_cast<unsigned char>(text[run])])
            ++run;
        out_.append(text, at, run - at);
        at = run;
        if (at == text.size()) break;
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80) {
            append_escape(out_, c);
            ++at;
        } else if (const auto length = utf8_sequence_length(text.substr(at)); length > 0) {
            out_.append(text, at, length);
            at += length;
        } else {
            out_ += "\xEF\xBF\xBD";
            ++at;
        }
    }
    out_ += '"';
}

}  // namespace warmline
