/// Which mail is ours to judge, and by which profile.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

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

/// Whether what a mail says about itself counts. Any author can write any header; programs that
/// answer by themselves, lists and mail servers rarely log in.
bool is_believed(const Config& config, const Profile& profile, const milter::Envelope& envelope);

/// Why the mail passes unread ("bounce", "automatic", "too-big", …), or nullopt. Of a mail that is
/// not believed only a report from nobody does: a lost bounce would be a lost mail. Whether it is
/// really encrypted turns out when it is read.
std::optional<std::string_view> reason_to_skip(const Profile& profile, const milter::Mail& mail,
                                               bool believed);

bool skips(const Profile& profile, MailClass kind);

/// What a mail that is not believed says it is: "automatic", "list", "report", "bounce", "headers"
/// for other claims.
std::vector<std::string_view> claims_of(const milter::Mail& mail);

}  // namespace warmline::gateway
