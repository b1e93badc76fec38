/// Header fields as paragraphs: decoded and unfolded by the mail room, blanks as in the body.
#pragma once

#include <string_view>

#include "linter/mail/message.hpp"
#include "linter/text/layout.hpp"

namespace warmline {

/// Where the first field of that name stands in a header block that is not the message's own, its
/// name included; empty when there is none.
SourceRange find_field(std::string_view bytes, SourceRange header, std::string_view name);

/// Appends `value` as one paragraph like `like`; nothing when it is blank. The quotes around names
/// ("Kurz, Petra" <…>) go, except in a subject.
void lay_out_header(std::string_view bytes, SourceRange value, const Paragraph& like,
                    Layout& layout);

}  // namespace warmline
