/// Whether a German mail says du to its reader, so that what we propose says it too.
#pragma once

#include "linter/text/document.hpp"

namespace warmline {

/// Reads subject, paragraphs and list items: who signs and what is quoted do not count.
bool says_du(const Document& document);

}  // namespace warmline
