/// Which mail is ours to judge, and by which profile.
#pragma once

#include <optional>
#include <string_view>

#include "linter/doors/milter/policy/config.hpp"

namespace warmline::gateway {

/// Whether the sender is in the configured scope; known at MAIL.
bool in_scope(const Config& config, const milter::Envelope& envelope);

/// Whether a login is whom a profile names: "@corp.example" stands for everyone there, anything
/// else for itself.
bool is_author(std::string_view wanted, std::string_view author);

/// External as soon as one recipient is: a mail is judged once, for all its recipients together.
Recipients reach_of(const Config& config, const milter::Envelope& envelope);

const Profile& choose_profile(const Config& config, const milter::Envelope& envelope);

/// Why the mail passes unread ("bounce", "automatic", "too-big", …), or nullopt.
std::optional<std::string_view> reason_to_skip(const Profile& profile, const milter::Mail& mail);

}  // namespace warmline::gateway
