/// Length-preserving folding, so that offsets into the folded text are offsets into the text.
///
/// Lower case (ASCII, Latin-1, Latin Extended-A and Greek/Cyrillic basics where the lower-case form
/// has the same number of bytes), ä→ae, ö→oe, ü→ue, ß→ss (two bytes each in UTF-8 and in ASCII,
/// which also joins the "ae" and Swiss spellings), NBSP (U+00A0) → two blanks. Curly apostrophes
/// stay. Idempotent. Input is valid UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace warmline {

/// `out` must have room for `text.size()` bytes.
void fold_into(std::string_view text, char* out);

std::string fold(std::string_view text);

/// Hash of folded bytes that words and rule phrases agree on. Not stable across versions of
/// warmline, never stored outside the binary it was built with.
constexpr std::uint64_t word_hash(std::string_view folded) {
    // FNV-1a: words are short, and the word pass can compute it byte by byte while it folds.
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : folded) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ull;
    }
    return hash;
}

}  // namespace warmline
