/// The block of rules the build put into this binary.
#pragma once

#include <string_view>

namespace warmline::match {

/// Empty in the rule compiler itself, which makes the block.
std::string_view builtin_block();

}  // namespace warmline::match
