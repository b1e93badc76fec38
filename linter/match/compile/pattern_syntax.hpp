/// A pattern as authors write it → one RE2 can run fast on German text.
///
/// RE2's \b and \s know ASCII only: \b before "über" never holds, \s misses the no-break blank; and
/// case folding over Unicode makes programs large (measured: ten times the time to compile). So a
/// pattern is folded like the text it runs on: small letters, ä as ae, no-break blanks as blanks,
/// byte by byte at the same offsets. Patterns that begin with (?-i) run on the text as written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/match/compile/required_literals.hpp"

namespace warmline::match {

struct Pattern {
    std::string
        expression;  ///< for RE2; group 1 is the whole match, group 2 the author's first one
    bool as_written = false;  ///< runs on the text, not on the folded text
    bool bytes = true;  ///< RE2 reads bytes (smaller programs); false where \p needs characters
    bool left_edge = false, right_edge = false;  ///< \b stood at that end: no letter may adjoin
    /// What stands in the folded text of every match.
    std::vector<LiteralChoice> literals;
};

inline constexpr std::size_t pattern_limit = 2000;       ///< bytes
inline constexpr std::int64_t pattern_memory = 1 << 20;  ///< of one compiled pattern, for RE2

/// `check` asks RE2 whether it accepts it (rules built in were asked at build time).
Result<Pattern> read_pattern(std::string_view written, bool check);

}  // namespace warmline::match
