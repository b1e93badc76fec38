/// Where the gateway meets the linter: configuration → a ready Lint function with its rules.
///
/// Runs in the fork server only; the front process links it but never calls it.
#pragma once

#include <filesystem>

#include "linter/doors/milter/policy/config.hpp"

namespace warmline::gateway {

/// Loads packs and people and checks that the rules the policy names exist. Paths in the "lint"
/// section are relative to `folder`.
Result<Prepared> prepare_linter(const Config& config, const std::filesystem::path& folder);

}  // namespace warmline::gateway
