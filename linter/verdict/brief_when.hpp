/// By when to call, in words for the colleague.
#pragma once

#include <string>
#include <string_view>

#include "linter/verdict/call_deadline.hpp"
#include "linter/verdict/call_model.hpp"

namespace warmline {

/// "Donnerstag, 18. Juni 2026, 12:05 Uhr", "Thursday 18 June 2026, 12:05"; the hour only when asked
/// for.
std::string day_words(const DateTime& time, bool hour, Language ui);

/// `deadline` empty: the mail has no date, so only the usual time can be told. `warns`: the mail
/// tells of a danger and must not wait for the call. `zone`: whose clock it is.
std::string when_words(const std::optional<CallDeadline>& deadline, double reaction_hours,
                       Haste haste, bool warns, std::string_view zone, Language ui);

}  // namespace warmline
