/// Every place a pattern matches in a sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/base/range.hpp"
#include "linter/match/engine/tables.hpp"

namespace warmline::match {

/// Adds the underlined range of every match of pattern number `pattern` in `sentence` (as written
/// or folded, whichever the pattern reads), counted from its begin; at most `most` of them.
/// Patterns have steps for the machine; RE2 runs the few without. Thread-safe.
void find_pattern(const Tables& tables, std::uint32_t pattern, std::string_view sentence,
                  std::size_t most, std::vector<TextRange>& found);

}  // namespace warmline::match
