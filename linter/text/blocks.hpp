/// Lines → blocks: what each stretch of the mail is to its reader.  Internal to the text room.
#pragma once

#include <cstdint>
#include <vector>

#include "linter/text/lines.hpp"

namespace warmline {

/// Indices into `Scan::words`.
struct WordRange {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t flags = 0;  ///< of all of them together
};

/// Fills `blocks` (without sentences), `greeting` and `sign_off` of `document`; returns the words
/// of each block.
std::vector<WordRange> classify_blocks(const Scan& scan, const Layout& layout, Document& document);

}  // namespace warmline
