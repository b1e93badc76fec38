#include "linter/base/json_writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

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

/// Eight bytes at once: is one of them no plain byte? The usual bit tricks, exact for "any of
/// them": a byte below x borrows from its top bit when x is taken off, an equal byte is zero after
/// xor.
constexpr bool holds_special(std::uint64_t word) {
    constexpr std::uint64_t ones = 0x0101010101010101, tops = ones << 7;
    const auto holds = [](std::uint64_t bytes, unsigned char c) {
        const auto difference = bytes ^ (ones * c);
        return (difference - ones) & ~difference & tops;
    };
    const auto control = (word - ones * 0x20) & ~word & tops;
    const auto delete_or_beyond = (word | (word + ones)) & tops;
    return (control | delete_or_beyond | holds(word, '"') | holds(word, '\\')) != 0;
}

/// How many bytes can be copied as they are before one needs care.
std::size_t plain_run(std::string_view text) {
    std::size_t at = 0;
    if (std::uint64_t word = 0; text.size() >= sizeof word) {
        for (; at + sizeof word <= text.size(); at += sizeof word) {
            std::memcpy(&word, text.data() + at, sizeof word);
            if (holds_special(word)) break;
        }
        if (at + sizeof word > text.size()) {
            std::memcpy(&word, text.data() + text.size() - sizeof word, sizeof word);
            if (!holds_special(word)) return text.size();
        }
    }
    while (at < text.size() && plain_bytes[static_cast<unsigned char>(text[at])])
        ++at;
    return at;
}

/// How many bytes can be copied as they are, characters beyond ASCII among them.
std::size_t copied_run(std::string_view text) {
    std::size_t at = plain_run(text);
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80) break;
        // Umlauts first: they are most of what is no ASCII.
        const bool two = c >= 0xC2 && c <= 0xDF && at + 1 < text.size() &&
                         (static_cast<unsigned char>(text[at + 1]) & 0xC0u) == 0x80u;
        const auto length = two ? std::size_t{2} : utf8_sequence_length(text.substr(at));
        if (length == 0) break;
        at += length;
        at += plain_run(text.substr(at));
    }
    return at;
}

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

/// A name is short and plain nearly always, and then written with comma and colon in one piece:
/// names are most of what a report appends.
void JsonWriter::name(std::string_view key) {
    constexpr std::size_t most = 60;
    if (key.size() <= most && plain_run(key) == key.size()) {
        std::array<char, most + 4> piece;
        auto* end = piece.data();
        if (!first_) *end++ = ',';
        *end++ = '"';
        end = std::copy(key.begin(), key.end(), end);
        *end++ = '"';
        *end++ = ':';
        out_.append(piece.data(), static_cast<std::size_t>(end - piece.data()));
        first_ = false;
    } else {
        separate();
        quote(key);
        out_ += ':';
    }
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
    out_.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

void JsonWriter::element(double value) {
    const double thousandths = std::round(value * 1000);
    constexpr double exact = 1e15;  // beyond, a double no longer holds every thousandth
    if (std::abs(thousandths) < exact) {
        separate();
        append_thousandths(static_cast<std::int64_t>(thousandths));
        return;
    }
    if (!std::isfinite(thousandths)) return null();
    separate();
    std::array<char, 512> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), thousandths / 1000,
                                   std::chars_format::fixed)
                         .ptr;
    out_.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

/// The shortest form, without the detour over the general conversion of doubles.
void JsonWriter::append_thousandths(std::int64_t value) {
    std::array<char, 32> digits;
    auto* end = digits.data();
    if (value < 0) *end++ = '-';
    const auto size = static_cast<std::uint64_t>(value < 0 ? -value : value);
    end = std::to_chars(end, digits.data() + digits.size(), size / 1000).ptr;
    const auto digit = [](std::uint64_t one) { return static_cast<char>('0' + one); };
    if (const auto rest = size % 1000; rest != 0) {
        *end++ = '.';
        *end++ = digit(rest / 100);
        if (rest % 100 != 0) *end++ = digit(rest / 10 % 10);
        if (rest % 10 != 0) *end++ = digit(rest % 10);
    }
    out_.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

void JsonWriter::quote(std::string_view text) {
    auto run = copied_run(text);
    constexpr std::size_t most = 60;
    if (run == text.size() && run <= most) {  // in one piece, as names are
        std::array<char, most + 2> piece;
        auto* end = piece.data();
        *end++ = '"';
        end = std::copy(text.begin(), text.end(), end);
        *end++ = '"';
        out_.append(piece.data(), static_cast<std::size_t>(end - piece.data()));
        return;
    }
    out_ += '"';
    for (std::size_t at = 0;;) {
        out_.append(text.data() + at, run);
        at += run;
        if (at == text.size()) break;
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80)
            append_escape(out_, c);
        else
            out_ += "\xEF\xBF\xBD";
        run = copied_run(text.substr(++at));
    }
    out_ += '"';
}

}  // namespace warmline
