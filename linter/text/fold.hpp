/// Length-preserving folding, so that offsets into the folded text are offsets into the text.
///
/// Lower case (ASCII, Latin-1, Latin Extended-A and Greek/Cyrillic basics where the lower-case form
/// has the same number of bytes), ä→ae, ö→oe, ü→ue, ß→ss (two bytes each in UTF-8 and in ASCII,
/// which also joins the "ae" and Swiss spellings), NBSP (U+00A0) → two blanks. Curly apostrophes
/// stay. Idempotent. Input is valid UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "linter/text/word_hash.hpp"  // what is folded is mostly hashed

namespace warmline {

/// `out` must have room for `text.size()` bytes.
void fold_into(std::string_view text, char* out);

std::string fold(std::string_view text);

}  // namespace warmline
