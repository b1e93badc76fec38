/// What the notes of a customer list say about lawyers: "anwaltlich vertreten", "only via her
/// solicitor".
#pragma once

#include <string_view>

namespace warmline {

/// Whether the note means: write to the lawyer, who speaks for the customer.
bool note_names_lawyer(std::string_view note);

}  // namespace warmline
