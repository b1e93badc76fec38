/// Header fields of any part or attached message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/base/limits.hpp"
#include "linter/mail/message.hpp"

namespace warmline {

/// The fields in `header`, usually a `Part::header`: an attached message has its own From and
/// Subject in the header of the first child of its part. Thread-safe.
std::vector<Field> fields_of(std::string_view bytes, SourceRange header, const Limits& limits = {});

/// The first field of that name (ASCII case-insensitive), or nullptr.
const Field* find_field(const std::vector<Field>& fields, std::string_view name);

/// The decoded, unfolded value of the first field of that name, or "".
std::string value_of(std::string_view bytes, const std::vector<Field>& fields,
                     std::string_view name);

}  // namespace warmline
