/// Whether a word in capitals, or a very short one, is a word of the text at all.
///
/// Mails carry codes, paths, encoded data and field names; pieces of them look like shouting, like
/// abbreviations or like chat.
#pragma once

#include "linter/text/document.hpp"

namespace warmline::match {

/// Whether a stretch stands by itself in running text: blanks, quotes or sentence marks around it.
/// Not so the "ALLOW" of "SPF_ALLOW", the "MAIL" of "E-MAIL", the "U" of "U.S.".
bool stands_alone(const Document& document, TextRange range);

/// An ordinary word ("free", "nicht"), or an acronym everybody says ("TV"), by how often it is
/// said.
bool is_everyday(const Word& word, Language language);

}  // namespace warmline::match
