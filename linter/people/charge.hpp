/// How charged a customer's words are: anger, capitals, exclamation marks, threats, deadlines.
#pragma once

#include <vector>

#include "linter/text/document.hpp"

namespace warmline {

struct Charge {
    double level = 0;  ///< 0 calm – 1 furious
    std::vector<TextRange> words;
    bool threat = false;
    bool deadline = false;
};

Charge read_charge(const Document& document, TextRange range);

}  // namespace warmline
