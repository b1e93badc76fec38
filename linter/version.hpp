/// The version of this program, set by the build.
#pragma once

#include <string_view>

namespace warmline {

inline constexpr std::string_view version = WARMLINE_VERSION;

}  // namespace warmline
