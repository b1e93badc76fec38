/// What one line of a plain text mail is, before its words are read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace warmline {

struct QuotePrefix {
    std::uint8_t depth = 0;  ///< number of '>' marks, at most 255
    std::size_t size = 0;    ///< bytes to take off, the marks and one blank after them
};

/// ">", "> >", ">>"; ">From " is a line an mbox writer has guarded, not a quote.
QuotePrefix read_quote_prefix(std::string_view line);

/// A line of dashes, underscores, equal signs, asterisks … that draws a rule: at least three of
/// them and nothing else.
bool is_rule(std::string_view line);

/// Rules under a title ("=====", "-----").
bool is_underline(std::string_view line, std::string_view above);

struct ListMark {
    std::size_t size = 0;  ///< bytes with the blanks after it; 0: no list item
    int number = -1;       ///< of "1." and "1)"; -1 for bullets and letters
};

/// "- ", "* ", "• ", "– ", "1. ", "1) ", "a) ", "(1) ". Dates ("24. Dezember") are not list items.
ListMark read_list_mark(std::string_view line);

}  // namespace warmline
