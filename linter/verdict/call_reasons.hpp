/// Why: the sentences under a verdict, in the reader's own language.
#pragma once

#include <string>
#include <vector>

#include "linter/verdict/call_situation.hpp"

namespace warmline {

std::vector<std::string> call_reasons(const Document& document,
                                      const Classification& classification,
                                      const CallSituation& situation, const CallRuling& ruling,
                                      const Thread& thread, const Recipient* recipient,
                                      const ValueEvidence& value, Language ui);

/// What the weights of single words made of the mail; empty where the ruling did not rest on them.
HeardWords heard_words(const Document& document, const Tidings& tidings, const CallRuling& ruling);

}  // namespace warmline
