/// What a configuration says that is allowed and hardly meant.
#pragma once

#include <vector>

#include "linter/base/result.hpp"
#include "linter/doors/milter/policy/config.hpp"

namespace warmline::gateway {

/// Profiles no mail comes to, because an earlier one takes all of theirs.
std::vector<Problem> doubts_about(const Config& config);

}  // namespace warmline::gateway
