/// Public holidays of all of Germany: nine days on which no office is expected to call.
///
/// 3 October by the Unification Treaty (art. 2 (2)), the other eight by the laws of all sixteen
/// states. Days of single states (Epiphany, Corpus Christi …) are left out, since nobody tells us
/// where the office stands.
#pragma once

#include "linter/mail/message.hpp"

namespace warmline {

struct MonthDay {
    int month = 0, day = 0;

    friend bool operator==(const MonthDay&, const MonthDay&) = default;
};

/// Easter Sunday of the Gregorian calendar: the "anonymous" computus (Nature, 20 April 1876; Meeus,
/// Astronomical Algorithms, chapter 8). Years from 1583 on.
MonthDay easter_sunday(int year);

bool is_german_holiday(const DateTime& day);

}  // namespace warmline
