/// Words between quotation marks that somebody else said: "told both times it would 'finish soon'",
/// „Damit du mir nicht zumachst“, hat er gesagt. They are not the writer's way of speaking.
#pragma once

#include "linter/text/document.hpp"

namespace warmline::match {

/// Whether `range` stands between quotation marks of its sentence; a mark is „ “ ” « » ‚ ‘ or ".
bool is_between_quotes(const Document& document, const Sentence& sentence, TextRange range);

/// Whether the sentence or the one before or after it says that somebody speaks or writes.
bool tells_of_speech(const Document& document, const Sentence& sentence);

/// Both at once.
bool is_quoted_speech(const Document& document, const Sentence& sentence, TextRange range);

}  // namespace warmline::match
