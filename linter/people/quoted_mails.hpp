/// Quoted text → the mails it is made of, by their "Am … schrieb …:" and "Von: … Gesendet: …"
/// lines.
#pragma once

#include <vector>

#include "linter/people/thread.hpp"

namespace warmline {

/// In the order they stand, which is newest first in nearly all mail. `customer` is filled.
std::vector<ThreadMail> split_quoted(const Document& document);

}  // namespace warmline
