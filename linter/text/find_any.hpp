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

/// The first `c` of [p, end), or `end`; for distances too short for a call of memchr.
inline const char* find_byte(const char* p, const char* end, char c) {
#if defined(__SSE2__)
    const __m128i all_c = _mm_set1_epi8(c);
    for (; end - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const auto found = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, all_c)));
        if (found != 0) return p + std::countr_zero(found);
    }
#endif
    while (p != end && *p != c)
        ++p;
    return p;
}

/// The first `single` or two `pair` in a row of [p, end), or `end`.
inline const char* find_or_pair(const char* p, const char* end, char single, char pair) {
#if defined(__SSE2__)
    const __m128i all_single = _mm_set1_epi8(single), all_pair = _mm_set1_epi8(pair);
    for (; end - p > 32; p += 32) {
        const __m128i low = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i high = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 16));
        const auto places_of = [&](__m128i all) {
            const int first = _mm_movemask_epi8(_mm_cmpeq_epi8(low, all));
            const int second = _mm_movemask_epi8(_mm_cmpeq_epi8(high, all));
            return static_cast<std::uint32_t>(first) | static_cast<std::uint32_t>(second) << 16;
        };
        const std::uint32_t pairs = places_of(all_pair);
        // The last one may have its second in the next block.
        std::uint32_t found = places_of(all_single) | (pairs & (pairs >> 1 | 1u << 31));
        for (; found != 0; found &= found - 1) {
            const char* const at = p + std::countr_zero(found);
            if (*at == single || at[1] == pair) return at;
        }
    }
#endif
    while (p != end && *p != single && !(*p == pair && p + 1 != end && p[1] == pair))
        ++p;
    return p;
}

/// The first byte of [p, end) that is a control, `c` or not ASCII but for the leads 0xC3 to 0xCC of
/// Western letters and the bytes behind a lead; or `end`. Blanks are passed over.
inline const char* find_odd(const char* p, const char* end, char c) {
#if defined(__SSE2__)
    const __m128i last_control = _mm_set1_epi8(0x1F), del = _mm_set1_epi8(0x7F);
    const __m128i lead_of_signs = _mm_set1_epi8('\xC2'), rare_leads = _mm_set1_epi8('\xCD');
    const __m128i all_c = _mm_set1_epi8(c);
    for (; end - p >= 16; p += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i controls = _mm_or_si128(
            _mm_cmpeq_epi8(_mm_min_epu8(bytes, last_control), bytes), _mm_cmpeq_epi8(bytes, del));
        const __m128i leads = _mm_or_si128(_mm_cmpeq_epi8(_mm_max_epu8(bytes, rare_leads), bytes),
                                           _mm_cmpeq_epi8(bytes, lead_of_signs));
        const auto found = static_cast<unsigned>(_mm_movemask_epi8(
            _mm_or_si128(_mm_or_si128(controls, leads), _mm_cmpeq_epi8(bytes, all_c))));
        if (found != 0) return p + std::countr_zero(found);
    }
#endif
    for (; p != end; ++p) {
        const auto byte = static_cast<unsigned char>(*p);
        if (byte < ' ' || byte == 0x7F || byte == 0xC2 || byte >= 0xCD || *p == c) break;
    }
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
