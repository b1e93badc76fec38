/// How notes of a customer list say that a lawyer speaks for the customer.
#pragma once

#include "linter/people/phrases/phrase.hpp"

namespace warmline::notes_of_lawyers {

inline constexpr auto represented = std::to_array<Phrase>({
    "*anwaltlich|*rechtlich vertreten*",
    "ueber anwalt*|anwaelt*|rechtsanw*",
    "ueber ihren|seinen|den anwalt*",
    "ueber die anwaelt*",
    // English
    "represented by",
    "via|through solicitor*|lawyer*",
    "via attorney*",
    "solicitor acts",
});

/// Both in one note, wherever: "RA Huber vertritt sie. Anwaltskanzlei in Linz".
inline constexpr auto lawyers = std::to_array<Phrase>({"*anwalt*|*anwaelt*"});
inline constexpr auto acting = std::to_array<Phrase>({"*vertritt*"});

}  // namespace warmline::notes_of_lawyers
