/// Unicode normalisation form C, so that "u" + combining diaeresis is the same word as "ü".
#pragma once

#include <string>
#include <string_view>

#include "linter/base/byte_map.hpp"

namespace warmline {

struct Normalised {
    std::string text;
    ByteMap map;            ///< offset in `text` → offset in the input; empty when `identity`
    bool identity = false;  ///< the input was in NFC already; `text` is a copy of it
};

/// Nearly all mail is in NFC; this check is about as cheap as reading it once. `utf8` is valid.
bool is_nfc(std::string_view utf8);

/// `utf8` must be valid UTF-8 (as `to_utf8` gives it). A composed character maps to all the
/// characters it was made of. Thread-safe.
Normalised to_nfc(std::string_view utf8);

}  // namespace warmline
