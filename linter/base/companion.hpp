/// The programs that belong to warmline: beside the running one, or where the package put them.
#pragma once

#include <filesystem>
#include <string_view>

namespace warmline {

/// The path of "warmline-NAME", empty when it is not installed.
std::filesystem::path companion(std::string_view name);

}  // namespace warmline
