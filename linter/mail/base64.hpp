/// Base64 (RFC 2045 6.8) → bytes, with the map back. Linear; thread-safe.
///
/// Characters outside the alphabet are skipped, missing padding is accepted, data after padding is
/// read on when it looks like base64 and left out when it does not (the clear-text footer of a
/// mailing list).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "linter/mail/decode_transfer.hpp"

namespace warmline {

/// `origin` is the offset of `source` in the message. At most `limit` bytes come out.
Decoded decode_base64(std::string_view source, std::uint32_t origin, std::size_t limit);

}  // namespace warmline
