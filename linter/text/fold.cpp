#include "linter/text/fold.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "linter/base/utf8.hpp"

namespace warmline {
namespace {

constexpr std::uint32_t table_begin = 0x80, table_end = 0x500;

/// The lower-case form when UTF-8 writes it in two bytes as well, else `c` itself.
constexpr std::uint32_t lower_two_byte(std::uint32_t c) {
    const auto even_pair = [](std::uint32_t x) { return x | 1u; };
    const auto odd_pair = [](std::uint32_t x) { return x + (x & 1u); };
    if (c >= 0xC0 && c <= 0xDE) return c == 0xD7 ? c : c + 0x20;
    if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F) return c;
    if (c == 0x178) return 0xFF;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return odd_pair(c);
    if (c >= 0x100 && c <= 0x177) return even_pair(c);
    if (c == 0x386) return 0x3AC;
    if (c >= 0x388 && c <= 0x38A) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    if (c >= 0x391 && c <= 0x3AB && c != 0x3A2) return c + 0x20;
    if (c >= 0x400 && c <= 0x40F) return c + 0x50;
    if (c >= 0x410 && c <= 0x42F) return c + 0x20;
    if ((c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF)) return even_pair(c);
    return c;
}

using Pair = std::array<char, 2>;

constexpr Pair folded_pair(std::uint32_t c) {
    switch (c) {
        case 0xA0:
            return {' ', ' '};
        case 0xC4:
        case 0xE4:
            return {'a', 'e'};
        case 0xD6:
        case 0xF6:
            return {'o', 'e'};
        case 0xDC:
        case 0xFC:
            return {'u', 'e'};
        case 0xDF:
            return {'s', 's'};
        default:
            break;
    }
    const std::uint32_t low = lower_two_byte(c);
    return {static_cast<char>(0xC0 | (low >> 6)), static_cast<char>(0x80 | (low & 0x3F))};
}

constexpr auto pairs = [] {
    std::array<Pair, table_end - table_begin> table{};
    for (std::uint32_t c = table_begin; c < table_end; ++c)
        table[c - table_begin] = folded_pair(c);
    return table;
}();

/// The character of two bytes at `p`, when it is one `pairs` knows, goes to `out`.
bool fold_pair(const char* p, char* out) {
    const auto lead = static_cast<unsigned char>(*p);
    if (lead < 0xC2 || lead >= 0xD4) return false;
    const auto code = ((lead & 0x1Fu) << 6) | (static_cast<unsigned char>(p[1]) & 0x3Fu);
    std::memcpy(out, pairs[code - table_begin].data(), 2);
    return true;
}

#if defined(__SSE2__)

/// As many blocks of sixteen bytes as there are, ASCII at once and then what is longer in them.
/// Returns where the rest begins; `out` moves along.
const char* fold_blocks(const char* p, const char* end, char*& out) {
    const __m128i below_a = _mm_set1_epi8('A' - 1), above_z = _mm_set1_epi8('Z' + 1);
    const __m128i case_bit = _mm_set1_epi8(0x20);
    constexpr std::ptrdiff_t width = 16;
    // One byte more: a pair may begin in the last of a block.
    while (end - p > width) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i capitals =
            _mm_and_si128(_mm_cmpgt_epi8(bytes, below_a), _mm_cmplt_epi8(bytes, above_z));
        _mm_storeu_si128(reinterpret_cast<__m128i*>(out),
                         _mm_or_si128(bytes, _mm_and_si128(capitals, case_bit)));
        std::ptrdiff_t taken = width;
        for (auto high = static_cast<std::uint32_t>(_mm_movemask_epi8(bytes)); high != 0;) {
            const int at = std::countr_zero(high);
            const bool pair = fold_pair(p + at, out + at);
            if (pair && at + 1 == width) ++taken;
            high &= ~((pair ? 3u : 1u) << at);
        }
        p += taken;
        out += taken;
    }
    return p;
}

#else

const char* fold_blocks(const char* p, const char*, char*&) {
    return p;
}

#endif

}  // namespace

void fold_into(std::string_view text, char* out) {
    const char* const end = text.data() + text.size();
    const char* p = fold_blocks(text.data(), end, out);
    while (p != end) {
        const auto c = static_cast<unsigned char>(*p);
        if (end - p >= 2 && fold_pair(p, out)) {
            p += 2;
            out += 2;
        } else {
            *out++ = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
            ++p;
        }
    }
}

std::string fold(std::string_view text) {
    // In pieces, since a string made at its full size would be filled with zeros first.
    std::array<char, 3072> piece;
    std::string folded;
    folded.reserve(text.size());
    while (!text.empty()) {
        std::string_view next = utf8_prefix(text, piece.size());
        if (next.empty()) next = text.substr(0, piece.size());  // no UTF-8
        fold_into(next, piece.data());
        folded.append(piece.data(), next.size());
        text.remove_prefix(next.size());
    }
    return folded;
}

}  // namespace warmline
