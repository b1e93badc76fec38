/// What the caller had better leave alone, by the matter of the call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/base/vocabulary.hpp"

namespace warmline {

/// At most six lines for the colleague. `matter` as for `brief_words`; `law`: lawyers, courts or
/// authorities were named.
std::vector<std::string> avoid_lines(std::string_view matter, bool law, Language ui);

}  // namespace warmline
