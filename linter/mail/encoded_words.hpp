/// Header text as people read it: unfolded, encoded words (RFC 2047) decoded, with the map back.
///
/// Read as mail programs write it rather than as the RFC asks: encoded words inside quotes, with
/// blanks inside, and characters cut between two adjacent words are all decoded. Raw 8-bit bytes
/// are UTF-8 or windows-1252. Linear; thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/byte_map.hpp"
#include "linter/base/range.hpp"

namespace warmline {

struct HeaderText {
    std::string text;  ///< valid UTF-8, one blank where a line was folded, trimmed
    ByteMap map;       ///< offset in `text` → offset in the message
};

/// `value` lies in `bytes`, usually a `Field::value`.
HeaderText decode_header_text(std::string_view bytes, SourceRange value);

/// The same without positions.
std::string decode_header_text(std::string_view value);

/// Length of the encoded word at the front of `text` ("=?utf-8?Q?…?="), or 0. Words are at most
/// `longest_encoded_word` bytes, which keeps the search for their end linear in effect.
std::size_t encoded_word_length(std::string_view text);

/// RFC 2047 says 75; some programs put whole subjects into one.
inline constexpr std::size_t longest_encoded_word = 1024;

}  // namespace warmline
