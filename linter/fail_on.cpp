#include "linter/fail_on.hpp"

#include <algorithm>
#include <charconv>

namespace warmline {

Result<FailOn> FailOn::parse(std::string_view text) {
    FailOn when;
    constexpr std::string_view score = "score:";
    if (text == "never") return when;
    if (text == "call") {
        when.call = true;
        return when;
    }
    if (text.starts_with(score)) {
        const auto number = text.substr(score.size());
        double limit = 0;
        const auto end = number.data() + number.size();
        const auto read = std::from_chars(number.data(), end, limit);
        if (read.ec == std::errc() && read.ptr == end && limit >= 0 && limit <= 100) {
            when.score_below = limit;
            return when;
        }
    }
    when.severity = from_name<Severity>(text);
    if (when.severity) return when;
    return Problem{"fail-on", "\"" + std::string(text) + "\" is no threshold", "--fail-on",
                   "use info, minor, major, blocker, call, score:70 or never"};
}

bool FailOn::fails(const Checked& checked) const {
    const auto& assessment = checked.assessment;
    const auto action = assessment.verdict.action;
    if (call && (action == Action::call || action == Action::call_then_write)) return true;
    if (score_below && in_points(assessment.overall) < *score_below) return true;
    if (!severity) return false;
    return std::any_of(
        assessment.findings.begin(), assessment.findings.end(),
        [&](const Finding& finding) { return checked.severity_of(finding) >= *severity; });
}

}  // namespace warmline
