/// Every other charset, by ICU's converters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/charset/to_utf8.hpp"

namespace warmline {

/// Empty when ICU knows no charset of that name. `used_charset` is left to the caller; `repaired`
/// says that some bytes became U+FFFD.
std::optional<Utf8> convert(std::string_view bytes, const std::string& charset);

}  // namespace warmline
