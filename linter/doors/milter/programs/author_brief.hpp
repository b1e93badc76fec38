/// What the author of a held mail is told: what was found, what to write instead, and the call card
/// when a call is advised.
#pragma once

#include <string>

#include "linter/checked.hpp"

namespace warmline::gateway {

/// Plain UTF-8 lines, at most `longest_brief` bytes.
std::string author_brief(const Checked& checked, Language ui);

}  // namespace warmline::gateway
