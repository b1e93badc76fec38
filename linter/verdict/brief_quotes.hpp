/// The customer's words that weigh most, for who calls: harm, threat, anger and what they want,
/// rather than the thanks they begin with.
#pragma once

#include <string>
#include <vector>

#include "linter/people/thread.hpp"

namespace warmline {

/// Up to four sentences and three questions of the customer's last mail, as they said them; without
/// their greeting.
std::vector<std::string> weighty_words(const Document& document, const Thread& thread);

}  // namespace warmline
