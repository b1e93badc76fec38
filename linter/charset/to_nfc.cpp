#include "linter/charset/to_nfc.hpp"

#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "linter/charset/utf8.hpp"

namespace warmline {
namespace {

const icu::Normalizer2* nfc() {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(error);
    return U_SUCCESS(error) ? normalizer : nullptr;
}

icu::StringPiece piece_of(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// How many bytes of text at `i` certainly are in NFC and combine with nothing: dashes, quotes, the
/// euro sign and emoji, which with letters below U+0300 are nearly all that Western mail holds.
/// 0 sends the rest to ICU. (A test compares this with ICU character by character.)
std::size_t settled(std::string_view text, std::size_t i) {
    const auto lead = static_cast<std::uint8_t>(text[i]);
    if (i + 2 >= text.size()) return 0;
    const auto second = static_cast<std::uint8_t>(text[i + 1]);
    const auto third = static_cast<std::uint8_t>(text[i + 2]);
    if (lead == 0xE2) {
        if (second == 0x80) return third >= 0x82 ? 3 : 0;  // U+2002–203F
        if (second == 0x82) return third >= 0xA0 ? 3 : 0;  // currency signs
        if (second == 0x84) return third == 0xA2 ? 3 : 0;  // ™
        // Arrows and mathematics; boxes, shapes, pictures and dingbats.
        if ((second >= 0x86 && second <= 0x8B) || (second >= 0x94 && second <= 0x9E)) return 3;
    }
    if (lead == 0xE1 && second >= 0xB8 && second <= 0xBB) return 3;       // Latin letters
    if (lead == 0xEF && second == 0xBF && third == 0xBD) return 3;        // U+FFFD
    if (lead == 0xEF && second == 0xB8 && third == 0x8F) return 3;        // variation selector 16
    if (lead == 0xF0 && second == 0x9F && i + 3 < text.size()) return 4;  // U+1F000–1FFFF
    return 0;
}

/// Where the first byte at or after `from` stands that begins a character from U+0300 on, before
/// which nothing combines; or the end.
std::size_t next_that_may_combine(std::string_view utf8, std::size_t from) {
    constexpr unsigned char first = 0xCC;
#if defined(__SSE2__)
    const auto bytes_at = [&](std::size_t i) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(utf8.data() + i));
    };
    const __m128i firsts = _mm_set1_epi8(static_cast<char>(first));
    const auto reaches = [&](__m128i bytes) {
        return static_cast<unsigned>(
            _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(bytes, firsts), bytes)));
    };
    for (; utf8.size() - from >= 32; from += 32)
        if (reaches(_mm_max_epu8(bytes_at(from), bytes_at(from + 16))) != 0) break;
    for (; utf8.size() - from >= 16; from += 16)
        if (const unsigned found = reaches(bytes_at(from)); found != 0)
            return from + static_cast<std::size_t>(std::countr_zero(found));
#endif
    while (from < utf8.size() && static_cast<unsigned char>(utf8[from]) < first)
        ++from;
    return from;
}

}  // namespace

bool is_nfc(std::string_view utf8) {
    for (std::size_t i = 0;;) {
        i = next_that_may_combine(utf8, i);
        if (i >= utf8.size()) return true;
        const std::size_t length = settled(utf8, i);
        if (length == 0) {
            // Step back over the character before: a combining mark joins it.
            while (i > 0 && (static_cast<std::uint8_t>(utf8[--i]) & 0xC0) == 0x80) {
            }
            const icu::Normalizer2* normalizer = nfc();
            UErrorCode error = U_ZERO_ERROR;
            return normalizer == nullptr ||
                   (normalizer->isNormalizedUTF8(piece_of(utf8.substr(i)), error) &&
                    U_SUCCESS(error));
        }
        i += length;
    }
}

Normalised to_nfc(std::string_view utf8) {
    Normalised out;
    const icu::Normalizer2* normalizer = is_nfc(utf8) ? nullptr : nfc();
    if (normalizer == nullptr) {
        out.text = utf8;
        out.identity = true;
        return out;
    }
    icu::Edits edits;
    icu::StringByteSink<std::string> sink(&out.text, static_cast<std::int32_t>(utf8.size()));
    UErrorCode error = U_ZERO_ERROR;
    normalizer->normalizeUTF8(0, piece_of(utf8), sink, &edits, error);
    if (U_FAILURE(error)) return {.text = std::string(utf8), .map = {}, .identity = true};
    error = U_ZERO_ERROR;
    for (auto edit = edits.getFineIterator(); edit.next(error) != 0;) {
        const auto source = static_cast<std::uint32_t>(edit.sourceIndex());
        const auto source_end = source + static_cast<std::uint32_t>(edit.oldLength());
        if (edit.newLength() == 0) continue;
        out.map.add(static_cast<std::uint32_t>(edit.destinationIndex()), source, source_end,
                    edit.hasChange() != 0 ? ByteMap::Step::atom : ByteMap::Step::copy);
    }
    return out;
}

}  // namespace warmline
