/// `warmline config`: the settings in force, each with where it came from.
#include <algorithm>
#include <cstdio>

#include "linter/doors/cli/command.hpp"
#include "linter/doors/cli/settings_of.hpp"

namespace warmline::cli {

int config_command(const Arguments& arguments) {
    const auto ui = ui_language(arguments);
    CLI::App app(say(ui, "Zeigt die gültigen Einstellungen und woher jede kommt.",
                     "Shows the settings in force and where each came from."),
                 "warmline config");
    std::string near = ".", file, chosen_ui;
    bool keys = false;
    app.add_option(
        say(ui, "PFAD", "PATH"), near,
        say(ui, "so wie für diese Mail oder diesen Ordner", "as for this mail or folder"));
    app.add_option(
        "--config", file,
        say(ui, "diese Datei statt der gefundenen", "this file instead of the one found"));
    app.add_option("--ui", chosen_ui, say(ui, "Sprache: de oder en", "language: de or en"));
    app.add_flag("--keys", keys,
                 say(ui, "alle Schlüssel und ihre Bedeutung", "all keys and what they mean"));
    if (const int leave = parse(app, arguments); leave >= 0) return leave;

    if (keys) {
        for (const auto& help : settings_help())
            std::printf("%-9s %s\n          %s\n", std::string(help.key).c_str(),
                        say(ui, help.de, help.en).c_str(), std::string(help.type).c_str());
        return ExitCode::ok;
    }
    SettingsRequest request{
        .file = std::nullopt, .near = search_folder(near), .command_line = "{}"};
    if (!file.empty()) request.file = file;
    const auto builder = settings_of(request);
    if (!builder) {
        complain(builder.problem());
        return ExitCode::usage;
    }
    const auto origin = [&](const std::string& from) {
        if (from == "built-in") return say(ui, "eingebaut", from);
        return from == "command line" ? say(ui, "Befehlszeile", from) : from;
    };
    std::size_t width = 0;
    for (const auto& one : builder->origins())
        width = std::max(width, one.value.size());
    for (const auto& one : builder->origins())
        std::printf("%-9s %-*s  // %s\n", one.key.c_str(),
                    static_cast<int>(std::min<std::size_t>(width, 40)), one.value.c_str(),
                    origin(one.origin).c_str());
    return ExitCode::ok;
}

}  // namespace warmline::cli
