#include "linter/doors/cli/settings_of.hpp"

namespace warmline::cli {

Result<SettingsBuilder> settings_of(const SettingsRequest& request) {
    SettingsBuilder builder;
    if (const auto file = find_user_file())
        if (auto problem = builder.add_file(*file)) return *problem;
    const auto project = request.file ? request.file : find_project_file(request.near);
    if (project)
        if (auto problem = builder.add_file(*project)) return *problem;
    if (auto problem =
            builder.add_text(request.command_line, "command line", std::filesystem::current_path()))
        return *problem;
    return builder;
}

std::filesystem::path search_folder(const std::string& input) {
    std::error_code error;
    if (input.empty() || input == "-") return std::filesystem::current_path(error);
    std::filesystem::path path = input;
    if (std::filesystem::is_directory(path, error)) return path;
    return path.has_parent_path() ? path.parent_path() : std::filesystem::current_path(error);
}

}  // namespace warmline::cli
