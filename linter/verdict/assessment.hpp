/// What we advise about one mail, with its arithmetic: scores, ambiguity risk, action and why.
///
/// All points are kept in tenths as they are shown, so that what a reader adds up is what we added.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/base/vocabulary.hpp"
#include "linter/mail/message.hpp"
#include "linter/match/finding.hpp"

namespace warmline {

/// Points in tenths: 125 is shown as 12.5. Integer, so sums are exact and the same everywhere.
using Tenths = int;

constexpr double in_points(Tenths tenths) {
    return tenths / 10.0;
}

/// One line of a dimension's arithmetic: where it starts, what is earned, what is taken.
struct ScoreTerm {
    std::string name;     ///< "start", "salutation", "readability", or a rule id
    Tenths points = 0;    ///< signed
    Tenths possible = 0;  ///< for earned evidence: the most it could have been; else 0
    int hits = 0;         ///< findings behind it

    friend bool operator==(const ScoreTerm&, const ScoreTerm&) = default;
};

/// Invariant: `score` is the sum of the terms.
struct DimensionScore {
    Tenths score = 1000;
    bool measured = true;  ///< clarity: false when the mail is too short for readability
    std::vector<ScoreTerm> terms;

    friend bool operator==(const DimensionScore&, const DimensionScore&) = default;
};

enum class Action : std::uint8_t { send, revise, call, call_then_write };

template <>
struct EnumNames<Action> {
    static constexpr std::array<std::string_view, 4> values{"send", "revise", "call",
                                                            "call_then_write"};
};

/// One product of the call need: weight × value (score model D.4).
struct CallTerm {
    std::string name;
    double value = 0;   ///< 0–1
    double points = 0;  ///< weight × value

    friend bool operator==(const CallTerm&, const CallTerm&) = default;
};

/// Minutes both sides spend (score model D.5).
struct CostMinutes {
    double mail = 0, revised = 0, call = 0;
    double mail_money = 0, revised_money = 0, call_money = 0;  ///< 0 without a configured rate

    friend bool operator==(const CostMinutes&, const CostMinutes&) = default;
};

/// What the caller should have in hand (score model D.6). Empty unless a call is advised.
struct CallBrief {
    std::string reason, goal, who, by_when, after, draft;
    std::vector<std::string> facts, their_words, ask, listen, avoid;
    std::string name, phone, phone_uri;
    /// The reaction time of the customer's tier from the mail's Date, or what the case asks for
    /// before (call_deadline.hpp).
    std::optional<DateTime> call_by;
    std::optional<DateTime> call_from;  ///< when the diary entry of the call opens
    int minutes = 0;                    ///< how long a talk to plan

    bool empty() const { return reason.empty(); }

    friend bool operator==(const CallBrief&, const CallBrief&) = default;
};

/// The sum of weights by which bad news was heard (linter/topic/tidings.hpp), for who checks it: a
/// single word is no reason, the sentence is.
struct HeardWords {
    struct Word {
        std::string word;
        double points = 0;

        friend bool operator==(const Word&, const Word&) = default;
    };

    double odds = 0;
    std::string sentence;  ///< where most of it is said
    std::vector<Word> words;

    bool empty() const { return odds == 0; }

    friend bool operator==(const HeardWords&, const HeardWords&) = default;
};

/// One thing to do before a mail ruled "revise" may leave.
struct RevisionStep {
    std::string name;    ///< "call-offer", "call-back-offer", "talk-offer", "win-back", "question",
                         ///< a dimension, else a rule id or an evidence name as in `Lift`
    std::string advice;  ///< for the writer; "" for a rule or evidence, which reports name
    std::string sentence;  ///< to be put into the mail, in its language; "" when there is none

    friend bool operator==(const RevisionStep&, const RevisionStep&) = default;
};

struct Verdict {
    Action action = Action::send;
    std::vector<RevisionStep> steps;  ///< of "revise", first things first; else empty
    bool call_offer = false;          ///< a talk should be offered, and the mail offers none yet
    double call_need = 0;             ///< 0–100
    std::vector<CallTerm> terms;      ///< largest first
    std::string gate;                 ///< the gate or floor that decided, "" when none did
    std::vector<std::string> reasons;
    CostMinutes cost;
    CallBrief brief;
    bool confirm_topic = false;
    bool call_list = false;  ///< mass mailing: call the A and A+ recipients first
    HeardWords heard;

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// A question the reader will probably put, most likely first.
struct ExpectedQuestion {
    std::string question;  ///< in the mail's language
    double probability = 0;
    std::size_t finding = 0;  ///< index into Assessment::findings

    friend bool operator==(const ExpectedQuestion&, const ExpectedQuestion&) = default;
};

/// One concrete edit and what it would bring.
struct Lift {
    std::string rule;  ///< a rule id, or an evidence name ("salutation")
    Tenths gain = 0;   ///< of the overall score
    std::size_t hits = 0;

    friend bool operator==(const Lift&, const Lift&) = default;
};

/// A finding someone chose to live with.
struct IgnoredFinding {
    Finding finding;
    std::string reason;
    std::string by;  ///< "comment", "header" or "config"

    friend bool operator==(const IgnoredFinding&, const IgnoredFinding&) = default;
};

enum class Band : std::uint8_t { cold, cool, lukewarm, solid, warm };

template <>
struct EnumNames<Band> {
    static constexpr std::array<std::string_view, 5> values{"cold", "cool", "lukewarm", "solid",
                                                            "warm"};
};

/// A score as reports show it, in whole points: what reads 70 counts as 70, in its band and against
/// the target.
constexpr Tenths as_shown(Tenths score) {
    return (score + 5) / 10 * 10;
}

constexpr Band band_of(Tenths exact) {
    const auto score = as_shown(exact);
    if (score >= 850) return Band::warm;
    if (score >= 700) return Band::solid;
    if (score >= 500) return Band::lukewarm;
    return score >= 300 ? Band::cool : Band::cold;
}

struct Assessment {
    Profile profile = Profile::service;
    Mode mode = Mode::rendered;
    std::string topic;  ///< id of the leading topic, "" when none
    std::array<DimensionScore, dimension_count> scores;
    Tenths overall = 1000;
    bool blocked = false;       ///< a blocker was found, so `overall` is capped
    Tenths ambiguity_risk = 0;  ///< R, 0–1000
    double expected_questions = 0;
    std::vector<Finding> findings;    ///< in text order, points filled in
    std::vector<Tenths> risk_shares;  ///< per finding: its part of R; they sum to R
    std::vector<IgnoredFinding> ignored;
    std::vector<ExpectedQuestion> questions;
    std::vector<Lift> lifts;  ///< edits in the order that reaches the target soonest
    Tenths lifted = 0;        ///< overall score after those edits
    Verdict verdict;

    const DimensionScore& score(Dimension dimension) const {
        return scores[static_cast<std::size_t>(dimension)];
    }

    DimensionScore& score(Dimension dimension) {
        return scores[static_cast<std::size_t>(dimension)];
    }

    Band band() const { return band_of(overall); }
};

}  // namespace warmline
