/// The arithmetic of the call decision: eight products that add up to the call need, and minutes.
///
/// Pure functions on numbers (score model D.4, D.5); what a mail's words mean is decided elsewhere.
#pragma once

#include <vector>

#include "linter/verdict/assessment.hpp"
#include "linter/verdict/call_model.hpp"

namespace warmline {

struct CallFacts {
    const Topic* topic = nullptr;  ///< null: none was found, so it weighs nothing
    Tier tier = Tier::unknown;
    double charge = 0;              ///< of the customer's last message, 0–1
    double risk = 0;                ///< R, 0–1
    double expected_questions = 0;  ///< E[q]
    double open_questions = 0;      ///< decisions that wait
    int rounds = 0;                 ///< earlier mails of the conversation
    double gap = 0;                 ///< since the last live talk, 0–1
    double preference = 0;          ///< 1 prefers the phone, 0 prefers mail
};

/// The eight terms in fixed order: sensitivity emotion equivocality questions rounds value gap
/// preference.
std::vector<CallTerm> call_terms(const CallFacts& facts, const CallModel& model);

/// Their sum, 0–100.
double call_need(const std::vector<CallTerm>& terms);

void largest_first(std::vector<CallTerm>& terms);

/// Minutes of both sides for the mail as it is, revised, and the call.
CostMinutes call_cost(const CallFacts& facts, const CallModel& model);

/// g: how overdue a live talk is. `days` since the last one; negative = unknown.
double talk_gap(double days, Tier tier, const CallModel& model);

}  // namespace warmline
