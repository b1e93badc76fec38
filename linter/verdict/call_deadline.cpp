#include "linter/verdict/call_deadline.hpp"

#include <algorithm>
#include <tuple>

#include "linter/people/working_time.hpp"

namespace warmline {

namespace {

constexpr double at_once = 1;  // working hours
constexpr int soon_days = 3;   // a day as near as this is spoken about the same day
constexpr int opening = 9, closing = 17;
constexpr int first_ring = 8, last_ring = 20;  // nobody is rung at night, whatever hurries
constexpr int lead_minutes = 60;               // left to the customer before the moment
constexpr int short_notice = 15;

auto key(const DateTime& time) {
    return std::tuple(time.year, time.month, time.day, time.hour, time.minute);
}

bool earlier(const DateTime& a, const DateTime& b) {
    return key(a) < key(b);
}

DateTime at_hour(DateTime day, int hour) {
    day.hour = hour;
    day.minute = day.second = 0;
    return day;
}

DateTime add_minutes(DateTime time, int minutes) {
    constexpr int day = 24 * 60;
    int at = time.hour * 60 + time.minute + minutes;
    int days = 0;
    for (; at < 0; at += day)
        --days;
    for (; at >= day; at -= day)
        ++days;
    time = add_days(time, days);
    time.hour = at / 60;
    time.minute = at % 60;
    return time;
}

/// A working hour from now, or what is left of this day's hours: "at once" does not mean tomorrow.
DateTime soonest(const DateTime& sent) {
    const auto next = add_working_hours(sent, at_once);
    if (!is_working_time(sent)) return next;
    const auto close = at_hour(sent, closing);
    const bool enough = !earlier(close, add_minutes(sent, short_notice));
    return enough && earlier(close, next) ? close : next;
}

/// When the moment begins for somebody who has to prepare for it.
DateTime begins(const NamedMoment& moment) {
    if (moment.hour) return moment.at;
    return at_hour(moment.at, moment.limit ? closing : opening);
}

/// No working hour is left before `start`: the next hour at which one may ring somebody.
DateTime outside_hours(const DateTime& sent, const DateTime& start) {
    auto ring = add_minutes(sent, lead_minutes);
    if (sent.hour < first_ring) ring = at_hour(sent, first_ring);
    if (sent.hour >= last_ring) ring = at_hour(add_days(sent, 1), first_ring);
    const auto latest = add_minutes(start, -short_notice);
    if (earlier(latest, ring)) ring = latest;
    return earlier(ring, sent) ? sent : ring;
}

/// The last moment to call before that one, and whether it lies outside of working hours.
std::pair<DateTime, bool> before(const NamedMoment& moment, const DateTime& sent) {
    // "Heute" without an hour leaves the rest of the day.
    const bool today = !moment.hour && days_between(sent, moment.at) == 0;
    const auto start = today ? at_hour(moment.at, closing) : begins(moment);
    auto by = last_working_time(today ? start : add_minutes(start, -lead_minutes));
    const bool soon = days_between(sent, moment.at) <= soon_days;
    if (soon) {
        const auto same_day = at_hour(sent, closing);
        const auto next = soonest(sent);
        const auto latest = earlier(next, same_day) ? same_day : next;
        if (earlier(latest, by)) by = latest;
    }
    if (earlier(sent, by)) return {by, false};
    // Minutes are left: within hours it is now.
    if (is_working_time(sent))
        return {earlier(add_minutes(sent, short_notice), start) ? add_minutes(sent, short_notice)
                                                                : start,
                false};
    return {outside_hours(sent, start), true};
}

}  // namespace

CallDeadline call_deadline(const DateTime& sent, double reaction_hours, Haste haste,
                           std::span<const NamedMoment> moments) {
    CallDeadline deadline;
    deadline.closed_now = !is_working_time(sent);
    deadline.by = add_working_hours(sent, reaction_hours);
    if (haste != Haste::tier) {
        const auto now = soonest(sent);
        if (!earlier(deadline.by, now)) deadline.by = now;
        deadline.haste = haste;
    }
    for (const auto& moment : moments) {
        const auto [by, outside] = before(moment, sent);
        if (!earlier(by, deadline.by)) continue;
        deadline.by = by;
        deadline.after_hours = outside;
        deadline.moment = moment;
        if (haste == Haste::tier || outside) deadline.haste = Haste::moment;
    }
    return deadline;
}

DateTime diary_opens(const DateTime& sent, const CallDeadline& deadline, int minutes) {
    auto opens = add_minutes(deadline.by, -minutes);
    if (!deadline.after_hours) {
        const auto office = at_hour(deadline.by, opening);
        if (earlier(opens, office)) opens = office;
    }
    if (earlier(opens, sent)) opens = sent;
    return earlier(deadline.by, opens) ? deadline.by : opens;
}

}  // namespace warmline
