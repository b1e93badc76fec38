/// Bytes of any charset → valid UTF-8, with the way back.
///
/// The label of a mail is a hint, not a fact: a byte order mark wins over it, UTF-8 that calls
/// itself Latin-1 (or nothing) is read as UTF-8, Latin-1 that calls itself UTF-8 is read as
/// windows-1252 where that gives words. What still fits nowhere becomes U+FFFD. Never throws on
/// input; linear; thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/byte_map.hpp"

namespace warmline {

struct Utf8 {
    std::string bytes;         ///< valid UTF-8, without a byte order mark
    ByteMap map;               ///< offset in `bytes` → offset in the input; empty when `identity`
    bool identity = false;     ///< `bytes` are the input as it was
    std::string used_charset;  ///< the charset that was read, "utf-8", "windows-1252", …
    bool unknown_label = false;  ///< nobody knows the charset it names
    bool repaired = false;       ///< the label was wrong or unknown, or some bytes became U+FFFD
};

/// `label` as in "charset=…", any case; "" when there is none. ISO-8859-1 and ASCII are read as
/// windows-1252, their superset, as mail readers do.
Utf8 to_utf8(std::string_view bytes, std::string_view label);

/// Whether `to_utf8` would give the bytes back as they are.
bool is_utf8(std::string_view bytes, std::string_view label);

/// `to_utf8` for a buffer the caller gives away: no copy when the bytes can stay as they are.
Utf8 take_to_utf8(std::string bytes, std::string_view label);

}  // namespace warmline
