/// Working hours: Monday to Friday, 9 to 17 o'clock, in the zone of the time given, except on the
/// holidays of all of Germany (holidays.hpp).
#pragma once

#include "linter/mail/message.hpp"

namespace warmline {

/// `hours` working hours after `from`; eight of them end at the same time next working day.
DateTime add_working_hours(DateTime from, double hours);

/// The last moment of working hours up to `at`: `at` itself within them, else the last closing
/// time before.
DateTime last_working_time(DateTime at);

/// Whether somebody is at work then.
bool is_working_time(const DateTime& at);

/// `days` later, earlier when negative; the clock stays.
DateTime add_days(DateTime day, int days);

/// Mondays to Fridays, holidays among them, after `from` up to `to`: the next working day is one. 0
/// when `to` is earlier; counts to 400 at most.
int working_days_between(const DateTime& from, const DateTime& to);

/// 28 to 31; `month` is 1 to 12.
int days_in(int month, int year);

/// Monday 0 … Sunday 6.
int weekday_of(const DateTime& day);

}  // namespace warmline
