/// Measures of a text → one line of JSON, as `warmline measure` prints them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/measure/measure.hpp"

namespace warmline {

struct MeasureLine {
    std::string_view id;  ///< JSON as it came in: a string with its quotes, or a number
    Measures measures;
    std::optional<double> ambiguity_risk;  ///< 0–100; left out when the rules were not asked
    /// Name of a measure and what moved it; empty unless explanations were asked for.
    std::vector<std::pair<std::string_view, std::vector<Contribution>>> explanations;
};

/// Appends one object and a line feed.
void render_measures(std::string& out, const MeasureLine& line);

}  // namespace warmline
