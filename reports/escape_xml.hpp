/// Text made safe inside XML and HTML text and attributes.
#pragma once

#include <string>
#include <string_view>

namespace warmline {

/// Escapes & < > " ' and drops what XML 1.0 forbids (control characters but tab, LF, CR).
/// Valid UTF-8 stays; stray bytes become U+FFFD, and what turns the direction of the line (U+202E
/// and its kin) "·" as in the terminal: "exe.txt" must not be shown where "txt.exe" is written.
std::string escape_xml(std::string_view text);

/// The same, with the direction left as it is: for a page framed as its own.
std::string escape_framed(std::string_view html);

}  // namespace warmline
