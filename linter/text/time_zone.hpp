/// Time zones by name: the same moment on clocks of other places, summer time included.
///
/// A zone is written as the IANA database names it ("Europe/London") or as a fixed distance from
/// UTC
/// ("UTC+05:30", "UTC"). Everything is pure; the zones' rules are those of ICU's data.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/base/vocabulary.hpp"
#include "linter/mail/message.hpp"

namespace warmline {

/// "europe/berlin", "GMT+1", "+05:30", "W. Europe Standard Time" as we write the zone; nothing when
/// there is none of that name.
std::optional<std::string> read_time_zone(std::string_view text);

/// The same moment on a clock there. `zone` is one that `read_time_zone` wrote.
DateTime time_in(const DateTime& time, std::string_view zone);

/// What a clock there shows, with its distance from UTC then.
DateTime on_clock(DateTime shown, std::string_view zone);

/// "Berlin time", "Ortszeit New York", "UTC+05:30".
std::string zone_words(std::string_view zone, Language ui);

}  // namespace warmline
