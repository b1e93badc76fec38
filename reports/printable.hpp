/// Mail text made safe and measurable for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace warmline {

/// Control characters, escape sequences, bidirectional overrides and invisible characters become
/// blanks or "·", so that a hostile mail cannot steer the terminal or hide what it says.
std::string printable(std::string_view text);

/// Columns a terminal gives `text` (UTF-8, already printable): wide characters count two, combining
/// marks none.
std::size_t display_width(std::string_view text);

/// Does `printable(text)` take at most `columns`? Reads no further than it has to.
bool fits(std::string_view text, std::size_t columns);

/// `printable(text)` cut to `columns`, with "…" where something is missing. Reads no further than
/// it shows: the lines of a mail can be long.
std::string printable_within(std::string_view text, std::size_t columns);

/// `text` wrapped at blanks to `width` columns, every line after the first indented by `indent`.
std::string wrap(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace warmline
