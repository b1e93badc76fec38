/// Lines → blocks: what each stretch of the mail is to its reader.  Internal to the text room.
#pragma once

#include "linter/text/lines.hpp"

namespace warmline {

/// Fills `blocks` (without sentences), `greeting` and `sign_off` of `document`.
void classify_blocks(const Scan& scan, const Layout& layout, Document& document);

}  // namespace warmline
