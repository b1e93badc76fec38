/// Looking for a short piece in a short text: a sentence, a line. `std::string_view::find` asks for
/// every place of the first letter, of which prose has many.
#pragma once

#include <bit>
#include <cstddef>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace warmline {

/// The first place of `piece` in `text`, or npos. Both ends of the piece are compared at sixteen
/// places at a time.
inline std::size_t find_piece(std::string_view text, std::string_view piece) {
#if defined(__SSE2__)
    constexpr std::size_t step = 16;
    const auto size = piece.size();
    if (size >= 2 && text.size() >= size + step - 1) {
        const auto all_first = _mm_set1_epi8(piece.front());
        const auto all_last = _mm_set1_epi8(piece.back());
        const std::size_t last_start = text.size() - size - (step - 1);
        for (std::size_t at = 0;;) {
            const char* const place = text.data() + at;
            const auto firsts = _mm_loadu_si128(reinterpret_cast<const __m128i*>(place));
            const auto lasts = _mm_loadu_si128(reinterpret_cast<const __m128i*>(place + size - 1));
            auto found = static_cast<unsigned>(_mm_movemask_epi8(
                _mm_and_si128(_mm_cmpeq_epi8(firsts, all_first), _mm_cmpeq_epi8(lasts, all_last))));
            for (; found != 0; found &= found - 1) {
                const auto candidate = at + static_cast<std::size_t>(std::countr_zero(found));
                if (std::memcmp(text.data() + candidate, piece.data(), size) == 0) return candidate;
            }
            if (at == last_start) return std::string_view::npos;
            at = at + step < last_start ? at + step : last_start;
        }
    }
#endif
    return text.find(piece);
}

}  // namespace warmline
