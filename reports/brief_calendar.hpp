/// A call brief as an iCalendar event (RFC 5545) with a tel: link, so that the call is in the
/// diary.
#pragma once

#include <string>
#include <string_view>

#include "linter/verdict/assessment.hpp"

namespace warmline {

/// `uid` names the event for ever, e.g. the Message-ID. `written` is the time the file is made. The
/// event ends when the customer's reaction time ends (`call_by`); without one it is put at
/// `written`.
std::string render_brief_calendar(const CallBrief& brief, Language ui, std::string_view uid,
                                  const DateTime& written);

}  // namespace warmline
