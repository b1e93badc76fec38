/// JSON text with comments → value, and the way back from a value to its line.
///
/// nlohmann keeps no positions, so `line_of` walks the text again, and only when something is
/// wrong. Depth, size and doubled keys are checked while parsing: a hostile file costs one linear
/// walk.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "linter/base/result.hpp"

namespace warmline::match {

inline constexpr int json_depth_limit = 32;
inline constexpr std::size_t rule_file_limit = 1u << 20;  ///< bytes; our longest rule has 30 KB

/// `where` of the problem is "line N" (1-based), `what` says in plain words what is wrong there.
Result<nlohmann::json> parse_json(std::string_view text);

/// Line (1-based) of the value at a JSON pointer such as "/de/words/3"; of its nearest parent when
/// there is no such value.
std::size_t line_of(std::string_view text, std::string_view pointer);

}  // namespace warmline::match
