/// What the history keeps of one linted mail: numbers, rule ids and pseudonyms. Never text, names,
/// addresses, subjects or file names of mails.
///
/// Pseudonyms are keyed (pseudonym.hpp): without the key file nobody gets from a record to a
/// person, nor from a person to a record. Plain value; made by `make_record`, kept by a `Recorder`.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "linter/base/vocabulary.hpp"
#include "linter/verdict/assessment.hpp"

namespace warmline::history {

/// Keyed and positive; 0 means "none known". 63 bits, because both databases have signed integers.
using Pseudonym = std::int64_t;

/// Seconds since 1970 in UTC.
using UnixTime = std::int64_t;

struct RuleCount {
    std::string rule;  ///< "amb/vague-time"
    int hits = 0;
    Tenths points = 0;         ///< what all its hits cost
    int question_percent = 0;  ///< chance that its question comes back, 0 when it asks none

    friend bool operator==(const RuleCount&, const RuleCount&) = default;
};

struct AssessmentRecord {
    Pseudonym mail = 0;            ///< of message id and recipients, so that a mail counts once
    std::string key;               ///< id of the key behind the pseudonyms
    Pseudonym template_print = 0;  ///< the same for all personalised copies of one template
    std::string template_name;     ///< file name of a template; "" for mails
    Pseudonym sender = 0;
    bool shared_sender = false;         ///< a mailbox of a role ("service@"), not of a person
    std::string sender_group;           ///< by the configured mapping, "" when nothing fits
    std::vector<Pseudonym> recipients;  ///< at most `most_recipients`
    int reach = 0;                      ///< all recipients
    /// Without a message id: one record for all its versions of a day, and never "sent before".
    bool draft = false;
    UnixTime sent_at = 0;      ///< the mail's Date; `assessed_at` without one or if it lies ahead
    int sent_day = 0;          ///< days since 1970 where the sender's clock hangs
    UnixTime assessed_at = 0;  ///< of two records of one mail the later one counts
    std::string version;       ///< of warmline

    Profile profile = Profile::service;
    Mode mode = Mode::rendered;
    Language language = Language::other;
    std::string topic;       ///< id of the leading topic, "" when none
    bool reply = false;      ///< answers a mail: two-way contact
    bool automatic = false;  ///< sent by a machine
    bool human = false;      ///< names a person and a way to reach one
    bool no_reply = false;   ///< answers reach nobody
    int self_service = 0;    ///< places that send the reader away to a portal, FAQ or bot

    Tenths overall = 0;
    std::array<Tenths, dimension_count> scores{};
    Tenths ambiguity_risk = 0;
    double expected_questions = 0;
    bool blocked = false;
    Action action = Action::send;
    double call_need = 0;  ///< 0–100
    std::string gate;      ///< what decided about the call, "" when nothing did
    double mail_minutes = 0, call_minutes = 0;  ///< both sides' time, by mail and by a call
    std::vector<RuleCount> rules;               ///< by rule id

    friend bool operator==(const AssessmentRecord&, const AssessmentRecord&) = default;
};

inline constexpr std::size_t most_recipients = 1000;

}  // namespace warmline::history
