/// Which merge tags may be no tags at all. Pure.
#pragma once

#include "linter/text/document.hpp"

namespace warmline {

/// Prose has such marks, too, and no mail tool such a field: "[Anzeige]", "{x}", "<<mehr>>",
/// "%TEST%".
bool may_be_prose(const TagFact& tag);

/// Whether a tag stands in a sample of code, as mails about templates have them: in backticks on
/// its line, or in <code>, <pre>, <kbd>, <samp> or <tt> as the message is written (not where it is
/// base64).
bool is_code_sample(const Document& document, TextRange tag);

}  // namespace warmline
