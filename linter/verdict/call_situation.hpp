/// What a mail, its thread and its reader say, as the numbers and facts the call decision needs.
#pragma once

#include <string>
#include <vector>

#include "linter/people/thread.hpp"
#include "linter/verdict/call_ruling.hpp"

namespace warmline {

/// Words of the mail itself that show a customer of weight.
struct ValueEvidence {
    Tier tier = Tier::unknown;  ///< what they make of an unknown tier
    std::vector<TextRange> words;
};

ValueEvidence value_in_mail(const Document& document, const Classification& classification,
                            const CallModel& model);

/// Sentences of our own that carry the news, in text order, at most two.
std::vector<TextRange> told_sentences(const Document& document, const Thread& thread,
                                      const Classification& classification);

CallSituation read_situation(const Document& document, const Classification& classification,
                             const Assessment& assessment, const Thread& thread,
                             const Recipient* recipient, const CallModel& model);

}  // namespace warmline
