/// The line of a mail around a finding, cut to the terminal, with its underline.
#pragma once

#include <string>

#include "linter/text/document.hpp"

namespace warmline {

struct Excerpt {
    std::string line;    ///< printable, at most `width` columns
    std::string before;  ///< the part of `line` before the marked words
    std::string marked;  ///< the marked words; those that reach past the line end are cut
    std::string after;
    std::size_t indent = 0;  ///< columns before the underline
    std::size_t length = 1;  ///< columns of the underline, at least one
};

Excerpt excerpt(const Document& document, TextRange range, std::size_t width);

}  // namespace warmline
