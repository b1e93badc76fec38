/// By when to call: the reaction time of the customer's tier, or what the case asks for before.
///
/// All within working hours (working_time.hpp). Only where a named moment leaves none of them may
/// the deadline lie outside, and it says so. Pure.
#pragma once

#include <optional>
#include <span>

#include "linter/topic/stakes.hpp"
#include "linter/verdict/named_moments.hpp"

namespace warmline {

enum class Haste : std::uint8_t {
    tier,      ///< the usual reaction time
    safety,    ///< somebody was hurt or may be
    death,     ///< the reader does not know yet
    wanted,    ///< the customer asks for an answer at once
    in_force,  ///< what the mail says holds from now on
    moment,    ///< a named day or hour comes before
};

struct CallDeadline {
    DateTime by;
    Haste haste = Haste::tier;
    std::optional<NamedMoment> moment;  ///< the one that hurries, for `Haste::moment`
    bool after_hours = false;           ///< `by` lies outside of working hours
    bool closed_now = false;            ///< written when nobody is at work

    friend bool operator==(const CallDeadline&, const CallDeadline&) = default;
};

/// `sent` on the reader's clock; `reaction_hours` are working hours; `moments` come earliest first.
CallDeadline call_deadline(const DateTime& sent, double reaction_hours, Haste haste,
                           std::span<const NamedMoment> moments);

/// When the diary entry of a talk of `minutes` opens, so that it is over by the deadline: not
/// before `sent`, and not before people are at work.
DateTime diary_opens(const DateTime& sent, const CallDeadline& deadline, int minutes);

}  // namespace warmline
