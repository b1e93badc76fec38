/// Looking for one of a few bytes, sixteen at a time where the machine can.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace warmline {

/// The first of the four bytes in [p, end), or `end`. Short distances are the rule (attribute
/// values, lines), so there is no set-up worth speaking of.
inline const char* find_any(const char* p, const char* end, char a, char b, char c, char d) {
#if defined(__SSE2__)
    const __m128i all_a = _mm_set1_epi8(a), all_b = _mm_set1_epi8(b);
    const __m128i all_c = _mm_set1_epi8(c), all_d = _mm_set1_epi8(d);
    for (; end - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i ab = _mm_or_si128(_mm_cmpeq_epi8(bytes, all_a), _mm_cmpeq_epi8(bytes, all_b));
        const __m128i cd = _mm_or_si128(_mm_cmpeq_epi8(bytes, all_c), _mm_cmpeq_epi8(bytes, all_d));
        const auto found = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(ab, cd)));
        if (found != 0) return p + std::countr_zero(found);
    }
#endif
    while (p != end && *p != a && *p != b && *p != c && *p != d)
        ++p;
    return p;
}

/// The first byte of [p, end) that is no printable ASCII or is `c`; blanks are printable.
inline const char* find_odd(const char* p, const char* end, char c) {
#if defined(__SSE2__)
    const __m128i space = _mm_set1_epi8(' '), del = _mm_set1_epi8(0x7F), all_c = _mm_set1_epi8(c);
    for (; end - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        // Signed: bytes from 0x80 on are below the blank.
        const __m128i outside =
            _mm_or_si128(_mm_cmplt_epi8(bytes, space), _mm_cmpeq_epi8(bytes, del));
        const auto found = static_cast<unsigned>(
            _mm_movemask_epi8(_mm_or_si128(outside, _mm_cmpeq_epi8(bytes, all_c))));
        if (found != 0) return p + std::countr_zero(found);
    }
#endif
    while (p != end && *p >= ' ' && *p < 0x7F && *p != c)
        ++p;
    return p;
}

/// The first digit or `c` of [p, end), or `end`.
inline const char* find_digit_or(const char* p, const char* end, char c) {
#if defined(__SSE2__)
    const __m128i all_c = _mm_set1_epi8(c);
    const __m128i to_lowest = _mm_set1_epi8(static_cast<char>(-128 - '0'));
    const __m128i past_nine = _mm_set1_epi8(static_cast<char>(-128 + 10));
    for (; end - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i digits = _mm_cmplt_epi8(_mm_add_epi8(bytes, to_lowest), past_nine);
        const auto found = static_cast<unsigned>(
            _mm_movemask_epi8(_mm_or_si128(digits, _mm_cmpeq_epi8(bytes, all_c))));
        if (found != 0) return p + std::countr_zero(found);
    }
#endif
    while (p != end && *p != c && (*p < '0' || *p > '9'))
        ++p;
    return p;
}

}  // namespace warmline
