#include <cstdlib>

#include "linter/settings/settings.hpp"

namespace warmline {

std::filesystem::path state_folder() {
    const auto given = [](const char* name) -> std::filesystem::path {
        const char* value = std::getenv(name);
        return value == nullptr ? "" : value;
    };
    if (auto systemd = given("STATE_DIRECTORY"); !systemd.empty()) return systemd;
    if (const auto state = given("XDG_STATE_HOME"); !state.empty()) return state / "warmline";
    if (const auto home = given("HOME"); !home.empty())
        return home / ".local" / "state" / "warmline";
    return {};
}

}  // namespace warmline
