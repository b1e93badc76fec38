/// The tree of parts of a mail, found by one walk over its lines.
///
/// A boundary is a whole line ("--" boundary, perhaps "--", perhaps trailing blanks) and nothing
/// less. Broken structure loses no text: a multipart whose boundary never comes is a plain part,
/// what lies beyond a limit stays in the last part. Never recurses; linear in the bytes times, at
/// worst, the small number of open multiparts. Thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "linter/base/limits.hpp"
#include "linter/mail/message.hpp"
#include "linter/mail/problem_list.hpp"

namespace warmline {

/// Fills `message.fields` (of the outermost block), `message.parts` and `message.problems`;
/// `message.bytes` is set.
void split_parts(Message& message, const Limits& limits, ProblemList& problems);

}  // namespace warmline
