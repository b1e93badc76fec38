/// Content-Transfer-Encoding → bytes, with the map back to the source.
///
/// Broken input is decoded as far as it makes sense (RFC 2045 6.7/6.8 robustness): a lone "="
/// stays, characters outside the alphabet are skipped, missing padding is accepted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "linter/base/byte_map.hpp"
#include "linter/mail/message.hpp"

namespace warmline {

struct Decoded {
    static constexpr std::uint32_t sound = ~std::uint32_t{0};

    std::string bytes;
    /// Output byte → offset in the *message* (the part's body begin is added). Borrows the bytes of
    /// the message when they are quoted-printable.
    ByteMap map;
    /// Where in the message the first thing stands that does not belong into this encoding.
    std::uint32_t fault = sound;
};

/// Decodes `part` of `message`, at most `limit` output bytes. For `identity` the bytes are copied
/// and the map is one run.
Decoded decode_transfer(const Message& message, const Part& part, std::size_t limit);

}  // namespace warmline
