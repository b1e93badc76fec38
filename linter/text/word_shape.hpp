/// Sixteen bytes of a text at once: how far the word at their front goes and what its letters are.
/// Ends of words cannot be foreseen; a loop over letters pays for that with a wrong guess a word.
#pragma once

#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace warmline {

/// One bit a byte, the first byte lowest. Only `length` bits of the masks are about the word.
struct WordShape {
    static constexpr std::uint32_t width = 16;

    std::uint32_t length =
        0;  ///< letters and digits that are ASCII once folded; `width`: may go on
    std::uint32_t digits = 0;
    std::uint32_t changed = 0;       ///< capitals and ä ö ü ß, which fold to two letters
    std::uint32_t high = 0;          ///< bytes of umlauts
    std::uint32_t capital_ends = 0;  ///< second bytes of capital umlauts

    /// Small ASCII letters behind a letter of any case: most words.
    bool is_simple() const { return (((changed & ~1u) | digits) & inside()) == 0; }

    bool is_capitalised() const { return (upper() & 1) != 0; }

    /// Two capitals or more and no small letter.
    bool is_all_caps() const {
        const std::uint32_t capitals = upper();
        return (capitals & (capitals - 1)) != 0 && !has_small();
    }

    bool has_capital() const { return upper() != 0; }

    bool has_small() const { return (inside() & ~(digits | upper() | capital_ends)) != 0; }

    bool has_digit() const { return (digits & inside()) != 0; }

    bool is_number() const { return (inside() & ~digits) == 0; }

    bool has_umlaut() const { return (high & inside()) != 0; }

private:
    std::uint32_t inside() const { return (1u << length) - 1; }

    /// Capitals at their first byte.
    std::uint32_t upper() const {
        return (changed & ~high & inside()) | (capital_ends & inside()) >> 1;
    }
};

/// `text` and `folded` (the same text folded) have `WordShape::width` bytes.
inline WordShape word_shape(const char* text, const char* folded) {
    WordShape shape;
    std::uint32_t word = 0;
#if defined(__SSE2__)
    const auto mask = [](__m128i bytes) {
        return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
    };
    const auto within = [](__m128i bytes, char first, char count) {
        const __m128i shifted = _mm_add_epi8(bytes, _mm_set1_epi8(static_cast<char>(-128 - first)));
        return _mm_cmplt_epi8(shifted, _mm_set1_epi8(static_cast<char>(-128 + count)));
    };
    const __m128i plain = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
    const __m128i low = _mm_loadu_si128(reinterpret_cast<const __m128i*>(folded));
    const __m128i digits = within(low, '0', 10);
    word = mask(_mm_or_si128(within(low, 'a', 26), digits));
    shape.digits = mask(digits);
    shape.changed = ~mask(_mm_cmpeq_epi8(plain, low));
    shape.high = mask(plain);
    shape.capital_ends = mask(_mm_cmplt_epi8(plain, _mm_set1_epi8('\x9F')));
#else
    for (std::uint32_t i = 0; i < WordShape::width; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool digit = folded[i] >= '0' && folded[i] <= '9';
        word |= std::uint32_t{digit || (folded[i] >= 'a' && folded[i] <= 'z')} << i;
        shape.digits |= std::uint32_t{digit} << i;
        shape.changed |= std::uint32_t{text[i] != folded[i]} << i;
        shape.high |= std::uint32_t{byte >= 0x80} << i;
        shape.capital_ends |= std::uint32_t{byte >= 0x80 && byte < 0x9F} << i;
    }
#endif
    shape.length = static_cast<std::uint32_t>(std::countr_one(word));
    return shape;
}

}  // namespace warmline
