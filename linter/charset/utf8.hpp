/// UTF-8 by hand: looking through it, checking it, writing it. No allocation, no locale;
/// thread-safe.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace warmline {

/// What a walk over bytes that may be UTF-8 saw.
struct Utf8Scan {
    std::size_t sequences = 0;  ///< well-formed characters of two to four bytes
    std::size_t faults = 0;     ///< bytes (or cut sequences) that fit nowhere; 0 = valid UTF-8
};

Utf8Scan scan_utf8(std::string_view bytes);

/// Where the first byte ≥ 0x80 at or after `from` stands, or `bytes.size()`. Inline, since in
/// German it is asked every few words.
inline std::size_t next_non_ascii(std::string_view bytes, std::size_t from) {
    constexpr std::uint64_t high_bits = 0x8080808080808080ull;
    while (from + 8 <= bytes.size()) {
        std::uint64_t word;
        std::memcpy(&word, bytes.data() + from, 8);
        if ((word & high_bits) != 0) {
            if constexpr (std::endian::native == std::endian::little)
                return from + static_cast<std::size_t>(std::countr_zero(word & high_bits)) / 8;
            break;
        }
        from += 8;
    }
    while (from < bytes.size() && static_cast<unsigned char>(bytes[from]) < 0x80)
        ++from;
    return from;
}

/// Length of the well-formed character at the front of `bytes` (not empty), or 0.
std::size_t utf8_length(std::string_view bytes);

/// Length of the ill-formed piece at the front of `bytes` (not empty, `utf8_length` is 0) that one
/// U+FFFD stands for: the longest beginning of a well-formed character, else one byte.
std::size_t utf8_fault_length(std::string_view bytes);

/// Surrogates and values past U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t character);

}  // namespace warmline
