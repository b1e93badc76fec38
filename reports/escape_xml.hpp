/// Text made safe inside XML and HTML text and attributes.
#pragma once

#include <string>
#include <string_view>

namespace warmline {

/// Escapes & < > " ' and drops what XML 1.0 forbids (control characters but tab, LF, CR).
/// Valid UTF-8 stays; stray bytes become U+FFFD.
std::string escape_xml(std::string_view text);

}  // namespace warmline
