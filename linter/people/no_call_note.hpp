/// What the notes of a customer list say about calling: "hört schlecht", "bitte nur per Mail",
/// "prefers letters", "works nights, never ring".
#pragma once

#include <string_view>

namespace warmline {

/// Whether the note means: do not phone. One that allows calls, wants them, says when, or leaves it
/// open does not.
bool note_closes_phone(std::string_view note);

}  // namespace warmline
