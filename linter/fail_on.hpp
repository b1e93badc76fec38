/// `--fail-on`: from where on a mail makes the exit code 1.
#pragma once

#include <optional>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/checked.hpp"

namespace warmline {

struct FailOn {
    std::optional<Severity> severity;   ///< a finding at or above it
    bool call = false;                  ///< a call is advised
    std::optional<double> score_below;  ///< the overall score is below it

    /// "info", "minor", "major", "blocker", "call", "score:N" or "never".
    static Result<FailOn> parse(std::string_view text);

    bool fails(const Checked& checked) const;
};

}  // namespace warmline
