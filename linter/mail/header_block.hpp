/// One header block: the fields from its first line to the blank line that ends it.
///
/// Real headers have lines that are no fields; they are told from a missing blank line by what
/// follows. Nothing is copied. Linear; thread-safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/base/limits.hpp"
#include "linter/mail/message.hpp"

namespace warmline {

struct HeaderBlock {
    SourceRange range;             ///< from the first field to the line that ends the block
    std::uint32_t body_begin = 0;  ///< after the blank line
    bool has_end = true;           ///< a blank line (or the end of the bytes) ended it
    bool too_many_fields = false;  ///< beyond `Limits::headers`; the rest was walked over
    bool too_long = false;         ///< beyond `Limits::header_bytes`, likewise
    bool line_cut = false;         ///< a field was cut at `Limits::header_line`
    bool has_junk = false;         ///< lines that are no fields were passed over
};

/// How lines end in this message: '\n', or '\r' when it holds no '\n' at all.
char line_end_of(std::string_view bytes);

/// Where the line that begins at `begin` ends, past its line end.
std::uint32_t next_line(std::string_view bytes, std::uint32_t begin, char line_end);

/// Fields are appended to `fields`. `begin` is the first byte of the block.
HeaderBlock read_header_block(std::string_view bytes, std::uint32_t begin, char line_end,
                              const Limits& limits, std::vector<Field>& fields);

/// Where the header of a whole mail begins: past a byte order mark, blank lines and the mbox
/// "From " line (also in its quoted form ">From ").
std::uint32_t header_begin(std::string_view bytes, char line_end);

/// "Name:" at the front of `line`: the length of the name, or 0. Names may hold 8-bit bytes.
std::size_t field_name_length(std::string_view line);

/// A field that mail programs write: "From", "Subject", "Received", "X-…".
bool is_mail_field(std::string_view name);

}  // namespace warmline
