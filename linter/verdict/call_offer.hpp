/// The sentence that offers a talk, as a proposal to be put into the mail.
#pragma once

#include <string>

#include "linter/text/document.hpp"

namespace warmline {

/// In the mail's language and form of address, with the writer's own number when the mail shows
/// one. `shut` when the reader wants no calls: then it only says how they reach us.
///
///     "Wenn Sie lieber darüber sprechen möchten, rufen Sie mich an: 0731 4711-12."
std::string call_offer_sentence(const Document& document, bool shut = false);

}  // namespace warmline
