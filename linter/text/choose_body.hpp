/// Which parts of a message a reader sees, and as what.
///
/// Of a multipart/alternative the last HTML branch is shown and its plain branch is the twin; all
/// other multiparts are read in order. Attached messages are quotes. No recursion.
#pragma once

#include <vector>

#include "linter/mail/message.hpp"
#include "linter/text/part_text.hpp"

namespace warmline {

struct Body {
    std::vector<PlacedPart> shown;     ///< in reading order
    std::vector<PlacedPart> twins;     ///< plain branches beside shown HTML
    std::vector<PlacedPart> attached;  ///< of attached messages; a `message` part stands first
};

Body choose_body(const Message& message);

}  // namespace warmline
