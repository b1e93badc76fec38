/// A plain text part → paragraphs.
///
/// Blank lines, quote marks, list marks, rules and the signature line ("-- ") cut it; soft wraps
/// stay as '\n'. Linear.
#pragma once

#include <string_view>

#include "linter/text/layout.hpp"
#include "linter/text/part_text.hpp"

namespace warmline {

struct PlainOptions {
    bool flowed = false;  ///< RFC 3676: a line that ends in a blank goes on in the next
    bool delsp = false;   ///< … and that blank is no part of the text
};

/// Appends to `layout`. `text` is UTF-8 in normal form C; `chain` leads from it to the message.
void lay_out_plain(std::string_view text, const PlacedPart& part, OriginChain chain,
                   const PlainOptions& options, Layout& layout);

}  // namespace warmline
