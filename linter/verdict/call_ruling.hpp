/// Gates, floors and thresholds: from a situation to what to do (score model D.4).
///
/// The order is the contract: a mailing is never called, a route that is closed stays closed,
/// the purpose must be allowed; then floors lift and thresholds decide.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "linter/verdict/call_need.hpp"

namespace warmline {

struct CallSituation {
    CallFacts facts;
    double need = 0;  ///< `call_need` of the facts
    CostMinutes cost;
    double topic_confidence = 1;
    bool good_mail = false;  ///< may leave as it is: score, risk and blockers say so

    bool mass = false;
    bool community = false;     ///< one letter to a club, a house, a staff
    bool automatic = false;     ///< a machine's receipt, not a letter
    bool represented = false;   ///< the reader has a lawyer: written only
    bool statutory = false;     ///< tells many of a data breach: the law wants it at once
    bool no_route = false;      ///< do not call, mail only, no number, cannot hear
    bool as_wished = false;     ///< we only confirm what the reader asked for
    bool talk_settled = false;  ///< the mail confirms a talk, or says when we call
    bool talk_offered = false;  ///< the mail offers one
    bool win_back = false;      ///< a cancellation answer that tries to keep the customer
    Consent consent = Consent::unknown;
    std::optional<bool> business;

    bool grave = false;       ///< complaint, failure or dispute, surely
    bool bad_news = false;    ///< calm bad news of weight to this one person
    bool key_matter = false;  ///< what A customers are called for: closing, refusal, price, dunning
    bool known_contact = false;
    bool talk_deferred = false;   ///< a talk with a long-standing customer is put off in writing
    bool ping_pong = false;       ///< many rounds and still open questions
    std::vector<TextRange> told;  ///< our own sentences that carry the news
    bool heard = false;           ///< only the weights of its words named the news
    bool death_told = false;      ///< the reader learns of a death from this mail
    bool angry = false;           ///< the customer's last words are highly charged
};

struct CallRuling {
    Action action = Action::send;
    bool call_offer = false;
    bool call_list = false;
    std::string_view gate;  ///< "mass", "no-route", "floor-complaint" …, "" when need alone decided
};

CallRuling rule_on(const CallSituation& situation, const CallModel& model);

}  // namespace warmline
