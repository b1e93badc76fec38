/// How common a word is, for those who must also know its class in the lexicon (the two rooms'
/// words for "class" exclude each other).
#pragma once

#include "linter/text/document.hpp"

namespace warmline::match {

/// Beyond the words said daily; in German, where every noun has a capital, beyond the known nouns
/// and their compounds, too.
bool is_seldom_said(const Document& document, const Word& word, Language language);

}  // namespace warmline::match
