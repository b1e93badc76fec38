/// The table of keys: what each is called, what it wants, what it means, where it goes.
///
/// Private to the configuration's reader; documentation is made from it (`config_help`).
#pragma once

#include <span>

#include "linter/doors/milter/policy/config_values.hpp"
#include "linter/doors/milter/policy/read_config.hpp"

namespace warmline::gateway {

struct ConfigKey {
    KeyHelp help;
    Wanted (*read)(const Json& value, Config& config);
};

struct ProfileKey {
    KeyHelp help;
    Wanted (*read)(const Json& value, Profile& profile);
};

std::span<const ConfigKey> config_keys();
std::span<const ProfileKey> profile_keys();

/// Keys inside a profile's "match".
std::span<const ProfileKey> match_keys();

}  // namespace warmline::gateway
