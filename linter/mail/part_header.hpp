/// What the header of one part says about its body.
#pragma once

#include <span>
#include <string_view>

#include "linter/mail/message.hpp"

namespace warmline {

/// Sets type, charset, boundary, disposition, filename, content_id, encoding, flowed and delsp of
/// `part` from the Content-* fields; the first field of a name counts. `kind` is set by what the
/// type says, place in the tree not considered. False when the transfer encoding named is none:
/// the part is then read as it stands.
bool describe_part(std::string_view bytes, std::span<const Field> fields, Part& part);

/// Where a part lies changes what it is: text in a multipart/alternative or in first place is there
/// to be read even when it carries a file name.
PartKind kind_in_place(const Part& part, const Part* parent, bool first_child);

}  // namespace warmline
