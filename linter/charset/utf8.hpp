/// UTF-8 by hand: looking through it, checking it, writing it. No allocation, no locale;
/// thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace warmline {

/// What a walk over bytes that may be UTF-8 saw.
struct Utf8Scan {
    std::size_t sequences = 0;  ///< well-formed characters of two to four bytes
    std::size_t faults = 0;     ///< bytes (or cut sequences) that fit nowhere; 0 = valid UTF-8
};

Utf8Scan scan_utf8(std::string_view bytes);

/// Where the first byte ≥ 0x80 stands, or `bytes.size()`.
std::size_t ascii_prefix(std::string_view bytes);

/// Length of the well-formed character at the front of `bytes` (not empty), or 0.
std::size_t utf8_length(std::string_view bytes);

/// Length of the ill-formed piece at the front of `bytes` (not empty, `utf8_length` is 0) that one
/// U+FFFD stands for: the longest beginning of a well-formed character, else one byte.
std::size_t utf8_fault_length(std::string_view bytes);

/// Surrogates and values past U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t character);

}  // namespace warmline
