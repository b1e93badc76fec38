/// Faults in JSON, as the parser's library tells them, in German.
#pragma once

#include <string>
#include <string_view>

namespace warmline {

/// "syntax error while parsing object - unexpected '}', expected string literal" → German; "" for
/// any other text.
std::string german_json_fault(std::string_view english);

}  // namespace warmline
