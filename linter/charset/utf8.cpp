#include "linter/charset/utf8.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

namespace {

/// ASCII and whole characters of two bytes, nearly all of German, from `i` on; returns where
/// something else stands, or fewer than sixteen bytes are left.
std::size_t pass_short_characters(std::string_view bytes, std::size_t i, Utf8Scan& seen) {
#if defined(__SSE2__)
    const __m128i below_lead = _mm_set1_epi8('\xC1'), above_lead = _mm_set1_epi8('\xE0');
    const __m128i above_tail = _mm_set1_epi8('\xC0');
    constexpr std::uint32_t width = 16, all = 0xFFFF;
    const auto mask = [](__m128i of) { return static_cast<std::uint32_t>(_mm_movemask_epi8(of)); };
    const auto block_at = [&](std::size_t at) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes.data() + at));
    };
    while (bytes.size() - i >= width) {
        const __m128i block = block_at(i);
        const std::uint32_t high = mask(block);
        if (high == 0) {
            i += width;
            // Markup and coded text are ASCII over long stretches.
            while (bytes.size() - i >= 2 * width &&
                   mask(_mm_or_si128(block_at(i), block_at(i + width))) == 0)
                i += 2 * width;
            continue;
        }
        // Signed: 0xC0 to 0xFF are -64 to -1, the tails 0x80 to 0xBF lie below.
        std::uint32_t leads = mask(
            _mm_and_si128(_mm_cmpgt_epi8(block, below_lead), _mm_cmplt_epi8(block, above_lead)));
        const std::uint32_t tails = mask(_mm_cmplt_epi8(block, above_tail));
        if ((leads | tails) != high || (leads << 1 & all) != tails) return i;
        // A character that is cut by the end of the block is looked at again with the next.
        const bool cut = leads >> (width - 1) != 0;
        i += cut ? width - 1 : width;
        leads &= all >> 1;
        for (; leads != 0; leads &= leads - 1)
            ++seen.sequences;
    }
#else
    static_cast<void>(bytes);
    static_cast<void>(seen);
#endif
    return i;
}

}  // namespace

Utf8Scan scan_utf8(std::string_view bytes) {
    Utf8Scan seen;
    for (std::size_t i = 0;;) {
        i = pass_short_characters(bytes, i, seen);
        i = next_non_ascii(bytes, i);
        if (i >= bytes.size()) return seen;
        // Runs of Greek or emoji.
        do {
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
