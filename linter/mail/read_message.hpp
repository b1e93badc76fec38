/// bytes → Message.
///
/// Bounded and linear: one walk over the lines finds header blocks and boundaries; mimetic parses
/// the structured fields of each header block. Broken mail is data: what can be read is read, what
/// was odd is recorded in `Message::problems`. Never throws on input. Thread-safe.
#pragma once

#include <string_view>

#include "linter/base/limits.hpp"
#include "linter/mail/message.hpp"

namespace warmline {

/// `bytes` must outlive the result.
Message read_message(std::string_view bytes, const Limits& limits = {});

/// A template or plain file without a mail header around it, as a message of one part.
/// `kind` is plain, html or mjml; `subject` is given by a leading "Subject:" line if there is one,
/// or by <title> for HTML (found by the text room).
Message read_template(std::string_view bytes, PartKind kind, const Limits& limits = {});

/// Whether `bytes` begin like a mail: header fields, perhaps after an mbox "From " line.
bool looks_like_mail(std::string_view bytes);

}  // namespace warmline
