/// "See you on Saturday.", "Viel Freude im Garten!": a last sentence that closes the mail without a
/// formula.
#pragma once

#include "linter/text/document.hpp"

namespace warmline::match {

/// Whether the body's last sentence is short and wishes or takes leave. "Bis zum 12. Juni brauchen
/// wir den Ausweis" does neither.
bool takes_leave(const Document& document);

}  // namespace warmline::match
