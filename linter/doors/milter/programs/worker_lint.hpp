/// Where the gateway meets the linter: configuration → a ready Lint function with its rules.
///
/// Runs in the fork server only; the front process links it but never calls it.
#pragma once

#include <filesystem>

#include "linter/doors/milter/policy/config.hpp"
#include "linter/settings/settings.hpp"

namespace warmline::gateway {

/// Loads packs and people and checks that the rules the policy names exist. Paths in the "lint"
/// section are relative to `folder`. With `make_key` the history's key is drawn on first use; a
/// mere check leaves no files.
Result<Prepared> prepare_linter(const Config& config, const std::filesystem::path& folder,
                                bool make_key);

/// What the "lint" section says.
Result<Settings> settings_of(const Config& config, const std::filesystem::path& folder);

/// Where it wants the history; no store = nowhere.
Result<HistorySettings> history_of(const Config& config, const std::filesystem::path& folder);

}  // namespace warmline::gateway
