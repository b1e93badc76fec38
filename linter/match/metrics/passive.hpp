/// The passive voice of one sentence.
#pragma once

#include "linter/text/document.hpp"

namespace warmline::match {

/// The passive of a sentence from auxiliary to participle, empty when there is none.
TextRange passive_of(const Document& document, const Sentence& sentence, Language language);

}  // namespace warmline::match
