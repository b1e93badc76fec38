#include "linter/charset/utf8.hpp"

namespace warmline {
namespace {

std::uint8_t byte_at(std::string_view bytes, std::size_t i) {
    return static_cast<std::uint8_t>(bytes[i]);
}

/// How long a character with this first byte is, and which second bytes it may have (Unicode
/// table 3-7); length 0 for bytes that begin nothing.
struct Lead {
    std::uint8_t length, low, high;
};

constexpr Lead lead_of(std::uint8_t b) {
    if (b >= 0xC2 && b <= 0xDF) return {2, 0x80, 0xBF};
    if (b == 0xE0) return {3, 0xA0, 0xBF};
    if (b == 0xED) return {3, 0x80, 0x9F};
    if (b >= 0xE1 && b <= 0xEF) return {3, 0x80, 0xBF};
    if (b == 0xF0) return {4, 0x90, 0xBF};
    if (b >= 0xF1 && b <= 0xF3) return {4, 0x80, 0xBF};
    if (b == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

/// Bytes that agree with the form of a character, and how many it would need.
struct Fit {
    std::size_t matched, needed;
};

Fit fit(std::string_view bytes) {
    const Lead lead = lead_of(byte_at(bytes, 0));
    if (lead.length == 0) return {1, 0};
    std::size_t matched = 1;
    while (matched < lead.length && matched < bytes.size()) {
        const std::uint8_t next = byte_at(bytes, matched);
        const bool good =
            matched == 1 ? next >= lead.low && next <= lead.high : (next & 0xC0) == 0x80;
        if (!good) break;
        ++matched;
    }
    return {matched, lead.length};
}

}  // namespace

std::size_t utf8_length(std::string_view bytes) {
    if (byte_at(bytes, 0) < 0x80) return 1;
    const Fit seen = fit(bytes);
    return seen.matched == seen.needed ? seen.needed : 0;
}

std::size_t utf8_fault_length(std::string_view bytes) {
    return fit(bytes).matched;
}

Utf8Scan scan_utf8(std::string_view bytes) {
    Utf8Scan seen;
    for (std::size_t i = 0;;) {
        i = next_non_ascii(bytes, i);
        if (i >= bytes.size()) return seen;
        // Two-byte characters are nearly all of German; then runs of Greek or emoji.
        do {
            const std::uint8_t lead = byte_at(bytes, i);
            if (lead >= 0xC2 && lead < 0xE0 && i + 1 < bytes.size() &&
                (byte_at(bytes, i + 1) & 0xC0) == 0x80) {
                ++seen.sequences;
                i += 2;
                continue;
            }
            const Fit here = fit(bytes.substr(i));
            ++(here.matched == here.needed ? seen.sequences : seen.faults);
            i += here.matched;
        } while (i < bytes.size() && byte_at(bytes, i) >= 0x80);
    }
}

void append_utf8(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

}  // namespace warmline
