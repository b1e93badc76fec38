/// The call brief: what a good colleague would put on your desk before you dial (score model D.6).
#pragma once

#include "linter/verdict/assessment.hpp"
#include "linter/verdict/call_situation.hpp"

namespace warmline {

/// `ui` is the language of the colleague; what is said or written to the customer is in the mail's.
CallBrief make_brief(const Document& document, const Classification& classification,
                     const CallSituation& situation, Action action, const Thread& thread,
                     const Recipient* recipient, const CallModel& model, Language ui);

}  // namespace warmline
