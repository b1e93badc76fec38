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

}  // namespace warmline
