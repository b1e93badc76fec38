/// Which parts are files that travel along, for what the text says about them.
#pragma once

#include <vector>

#include "linter/mail/message.hpp"

namespace warmline {

/// Attached messages count; signatures, delivery reports and other parts no reader sees as a file
/// do not. Sizes are computed from the transferred size, without decoding.
std::vector<Attachment> attachments_of(const Message& message);

}  // namespace warmline
