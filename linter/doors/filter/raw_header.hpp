/// A mail's header block as lines, for carrying it over the milter protocol. Nothing is decoded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace warmline::filter {

/// One field with its folded lines.
struct RawField {
    std::string name;
    std::string value;  ///< after the colon, inner line ends as LF, without the last one
    std::size_t begin = 0, end = 0;  ///< in the mail, with the line end
};

struct RawHeader {
    std::vector<RawField> fields;
    std::string line_end = "\r\n";  ///< as the first line has it
    std::size_t end = 0;            ///< where the empty line begins
    std::size_t body_begin = 0;
};

/// A line that is no field ends the header, as an empty line does. An mbox "From " line before it
/// is passed over.
RawHeader split_header(std::string_view mail);

/// Every line end as CRLF.
std::string with_crlf(std::string_view text);

}  // namespace warmline::filter
