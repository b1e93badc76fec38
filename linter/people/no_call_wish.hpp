/// What customers write in their mails about being called: "Bitte keine Anrufe", "ich bin
/// gehörlos", "do not phone me", "email only".
///
/// Notes of a list are read elsewhere (no_call_note.hpp): "nie angerufen" is a wish there and a
/// complaint in a mail.
#pragma once

#include <string_view>

#include "linter/text/document.hpp"

namespace warmline {

/// Whether that sentence asks not to be called, or says that its writer cannot be.
bool asks_not_to_be_called(std::string_view sentence);

/// Whether a sentence of the range does.
bool asks_not_to_be_called(const Document& document, TextRange range);

}  // namespace warmline
