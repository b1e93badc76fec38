/// Message → Layout: all text of a mail decoded to UTF-8 (NFC) in reading order, cut into
/// paragraphs, before anyone asks what the paragraphs mean. Document is made from it.
///
/// Order of the text: from, reply_to, subject, then the body part a reader would see, then the
/// plain twin of an HTML body, then attached messages. A '\n' separates paragraphs; inside a
/// paragraph '\n' is a line break the reader sees (<br>, a line of plain text). HTML blanks are
/// collapsed. Merge tags and template code stand in the text exactly as written.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "linter/text/document.hpp"
#include "linter/text/origin_map.hpp"
#include "linter/text/read_document.hpp"

namespace warmline {

/// What the markup says a paragraph is, before its words are read.
enum class Role : std::uint8_t {
    from,
    reply_to,
    subject,
    prose,
    heading,
    list_item,
    table_cell,  ///< a cell of a data table; layout tables are prose
    preformatted,
    hidden,     ///< display:none and friends, not at the start of the body
    preheader,  ///< hidden or small text before the first visible text
    alt_text,
    alternative,
};

struct Paragraph {
    TextRange range;  ///< without the separator; may be empty of letters, never of bytes
    Role role = Role::prose;
    std::uint8_t quote_depth =
        0;  ///< "> " prefixes (removed from the text), blockquote, attached mail
    std::int16_t part = -1;
    bool gap_before = false;  ///< a blank line, <hr> or a big visual break stands before it
    bool in_footer = false;   ///< markup says footer (class or id "footer", <footer>, tiny type)
};

/// `<!-- warmline-ignore … -->`: someone asks not to be told about what follows.
struct IgnoreComment {
    std::uint32_t position = 0;  ///< where the next visible text stands (offset in Layout::text)
    std::string text;            ///< from "warmline-ignore" on, without outer blanks
};

struct Layout {
    std::string text;
    OriginMap origins;
    std::vector<Paragraph> paragraphs;
    std::vector<LinkFact> links;  ///< `sentence` still 0
    std::vector<Image> images;
    std::vector<IgnoreComment> ignores;
    std::string html_title;
    std::string html_language;  ///< <html lang>, lower case, "" when absent
    bool from_html = false;
    int body_part = -1;
    std::vector<Problem> problems;
};

Layout lay_out(const Message& message, const TextOptions& options);

}  // namespace warmline
