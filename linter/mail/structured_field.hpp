/// Fields of the form "token; name=value; …": Content-Type and Content-Disposition.
///
/// mimetic parses them; what it does not know (comments, ";" inside quotes, RFC 2231 continuations
/// and charsets, RFC 2047 in values) is settled before and after. Thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace warmline {

struct StructuredField {
    std::string token;  ///< lower case: "text/html", "attachment"; "" when it cannot be read
    std::vector<std::pair<std::string, std::string>>
        parameters;  ///< names lower case, values UTF-8

    /// The value, or "".
    std::string_view parameter(std::string_view name) const;
};

StructuredField parse_content_type(std::string_view value);
StructuredField parse_content_disposition(std::string_view value);

/// The first token of a field without its comments, lower case: "base64", "auto-replied".
std::string parse_token(std::string_view value);

/// The value unfolded, without comments (RFC 5322 "(…)", nested).
std::string without_comments(std::string_view value);

}  // namespace warmline
