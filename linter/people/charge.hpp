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
    TextRange sentence;    ///< where most of the anger is said; empty when the lists alone hear any
    bool soothed = false;  ///< "aber jetzt ist alles bestens"
};

/// What the lists of charged_phrases.hpp and loudness say; no more than a part of `read_charge`.
Charge read_phrases(const Document& document, TextRange range);

Charge read_charge(const Document& document, TextRange range);

}  // namespace warmline
