/// A wish about the phone in a person's own words: "bitte nicht anrufen", "no phone calls please",
/// "E-Mail bevorzugt".
#pragma once

#include <optional>
#include <string_view>

#include "linter/people/recipient.hpp"

namespace warmline {

/// A wish against calls is read whatever else the words say; one that opens a channel only where
/// every word is understood. Nothing otherwise.
std::optional<Channel> read_channel_wish(std::string_view text);

/// Under a heading that asks for leave: "verweigert", "nein (Widerspruch 3.5.)", "nicht erteilt",
/// "nur Mail" refuse (false), "ja, am 3.5.", "erteilt" give it (true). Nothing where limits or
/// other words leave it open ("nur nach 18 Uhr").
std::optional<bool> read_leave_in_words(std::string_view text);

}  // namespace warmline
