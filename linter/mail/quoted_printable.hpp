/// Quoted-printable (RFC 2045 6.7) → bytes, with the map back. Linear; thread-safe.
///
/// Line ends stay as they are in the source; blanks at the end of a line are transport padding and
/// go; "=" that begins no escape stays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "linter/mail/decode_transfer.hpp"

namespace warmline {

/// `origin` is the offset of `source` in the message. At most `limit` bytes come out.
Decoded decode_quoted_printable(std::string_view source, std::uint32_t origin, std::size_t limit);

}  // namespace warmline
