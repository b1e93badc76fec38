/// The verdict on one mail: send, revise, call, or call and then write; with its reasons.
#pragma once

#include "linter/people/thread.hpp"
#include "linter/verdict/assessment.hpp"
#include "linter/verdict/call_model.hpp"
#include "linter/verdict/score_model.hpp"

namespace warmline {

/// `assessment` is scored (`score`); its `verdict` is not read. `recipient` may be null. Reasons
/// and brief are in the language `ui`; what is to be said to the customer is in the mail's.
Verdict decide(const Document& document, const Classification& classification,
               const Assessment& assessment, const Thread& thread, const Recipient* recipient,
               const CallModel& call = {}, const ScoreModel& score = {},
               Language ui = Language::en);

/// The brief alone, for a call that is decided already.
CallBrief brief_for(Action action, const Document& document, const Classification& classification,
                    const Assessment& assessment, const Thread& thread, const Recipient* recipient,
                    const CallModel& call, Language ui);

}  // namespace warmline
