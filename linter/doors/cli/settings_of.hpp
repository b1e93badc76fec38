/// Settings for a command: built-in, the user's file, the project's file, the command line.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "linter/settings/settings.hpp"

namespace warmline::cli {

struct SettingsRequest {
    std::optional<std::filesystem::path> file;  ///< --config; replaces the search
    std::filesystem::path near;                 ///< search `.warmline.json` upward from here
    std::string command_line = "{}";            ///< JSON object of what was said there
};

Result<SettingsBuilder> settings_of(const SettingsRequest& request);

/// The folder to search from for an input path: the folder itself, a file's folder, or the current
/// one for standard input.
std::filesystem::path search_folder(const std::string& input);

}  // namespace warmline::cli
