/// An AssessmentRecord as one line of JSON and back: the form in which records travel to the store
/// and wait for it.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/history/assessment_record.hpp"

namespace warmline::history {

/// Ends in a newline and holds no other.
std::string to_line(const AssessmentRecord& record);

/// Lines of newer versions of warmline may hold more fields; those are passed over.
Result<AssessmentRecord> from_line(std::string_view line);

}  // namespace warmline::history
