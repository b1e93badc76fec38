#include "linter/base/companion.hpp"

#include <array>
#include <string>

#include <unistd.h>

namespace warmline {

std::filesystem::path companion(std::string_view name) {
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    const auto folder = self.parent_path();
    const auto file = "warmline-" + std::string(name);
    for (const auto& program :
         std::array{folder / file, folder.parent_path() / "libexec" / "warmline" / file})
        if (access(program.c_str(), X_OK) == 0) return program;
    return {};
}

}  // namespace warmline
