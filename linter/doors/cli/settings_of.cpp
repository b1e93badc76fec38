#include "linter/doors/cli/settings_of.hpp"

#include "linter/fail_on.hpp"

namespace warmline::cli {

namespace {

/// A threshold a file holds is told with file and line; the option names itself.
std::optional<Problem> wrong_threshold(const SettingsBuilder& builder) {
    const auto read = FailOn::parse(builder.settings().fail_on);
    if (read) return std::nullopt;
    auto problem = read.problem();
    for (const auto& one : builder.origins())
        if (one.key == "fail_on" && one.origin != "command line") problem.where = one.origin;
    return problem;
}

}  // namespace

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
    if (auto problem = wrong_threshold(builder)) return *problem;
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
