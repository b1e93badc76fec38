/// One body part as text: transfer decoding, charset, normalisation, with the way back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/byte_map.hpp"
#include "linter/mail/decode_transfer.hpp"
#include "linter/mail/message.hpp"

namespace warmline {

/// Maps from a text back to the message, the nearest first.
using OriginChain = std::vector<std::shared_ptr<const ByteMap>>;

/// A part and the place its paragraphs take.
struct PlacedPart {
    int part = -1;
    std::uint8_t quote_depth = 0;
    bool alternative = false;  ///< the plain twin of an HTML body
};

struct PartText {
    std::string_view borrowed;  ///< of the message, when its bytes are the text as they stand
    std::string made;           ///< else the text
    OriginChain chain;
    bool cut = false;  ///< `limit` was reached
    bool unknown_charset = false;
    std::uint32_t fault = Decoded::sound;  ///< of the transfer encoding, where in the message

    /// UTF-8 in normal form C.
    std::string_view text() const { return borrowed.empty() ? made : borrowed; }
};

/// At most `limit` decoded bytes.
PartText read_part(const Message& message, const Part& part, std::size_t limit);

/// Bytes in `charset` (as labelled) that `chain` leads back from.
PartText to_text(std::string bytes, std::string_view charset, OriginChain chain);

/// The charset an HTML part names itself in a <meta> near its beginning, or "".
std::string_view meta_charset(std::string_view html);

}  // namespace warmline
