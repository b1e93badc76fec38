/// Words of lists for what is known of a person, German and English: "platin" → A+.
#pragma once

#include <optional>
#include <string_view>

#include "linter/people/recipient.hpp"

namespace warmline {

/// Nothing when the word is none of ours; blanks, case and punctuation do not matter.
std::optional<Tier> read_tier(std::string_view text);
std::optional<Channel> read_channel(std::string_view text);
std::optional<Consent> read_consent(std::string_view text);
std::optional<Gender> read_gender(std::string_view text);
std::optional<Language> read_language(std::string_view text);
std::optional<bool> read_truth(std::string_view text);

/// What stands under "do not call": whether the phone is closed.
std::optional<bool> read_call_ban(std::string_view text);

/// What stands under "phone allowed": whether it is.
std::optional<bool> read_call_leave(std::string_view text);

}  // namespace warmline
