/// A pattern as authors write it → one RE2 can run on German text.
///
/// RE2's \b and \s know ASCII only: \b before "über" never holds, \s misses the no-break blank. So
/// \b at the ends of a pattern becomes a guard of real letters, and blanks match every blank.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "linter/base/result.hpp"

namespace warmline::match {

inline constexpr std::size_t pattern_limit = 2000;  ///< bytes

inline constexpr std::int64_t pattern_memory = 1 << 20;  ///< of one compiled pattern, for RE2

/// The expression for RE2: group 1 is the whole match as the author meant it, group 2 the author's
/// own first group. `check` asks RE2 whether it accepts it (rules built in were asked at build
/// time).
Result<std::string> read_pattern(std::string_view written, bool check);

}  // namespace warmline::match
