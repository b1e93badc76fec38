/// `warmline milter --check`: everything a start would find wrong, before it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "linter/doors/milter/policy/config.hpp"

namespace warmline::gateway {

struct CheckedConfig {
    std::size_t rules = 0;
    std::vector<Problem> doubts;  ///< it would start, and not do what was meant
};

/// `folder` is the configuration's.
Result<CheckedConfig> check_config(const Config& config, const std::filesystem::path& folder);

}  // namespace warmline::gateway
