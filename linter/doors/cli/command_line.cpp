/// What the commands of all programs share: language, options, complaints, the terminal.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include "linter/base/german_problem.hpp"
#include "linter/base/nearest.hpp"
#include "linter/doors/cli/command.hpp"
#include "linter/version.hpp"

namespace warmline::cli {

namespace {

bool speaks_german(std::string_view locale) {
    return locale.starts_with("de");
}

/// What a program this one starts is told to speak: the store's complaints are ours, too.
constexpr const char* passed_on = "WARMLINE_UI";

Language locale_language() {
    for (const char* name : {passed_on, "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        return speaks_german(value) ? Language::de : Language::en;
    }
    return Language::en;
}

Language language_of(const Arguments& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--ui" && i + 1 < arguments.size())
            return speaks_german(arguments[i + 1]) ? Language::de : Language::en;
        if (arguments[i].starts_with("--ui="))
            return speaks_german(arguments[i].substr(5)) ? Language::de : Language::en;
    }
    return locale_language();
}

/// The language of this run, for complaints from places that do not know the arguments.
Language& language_of_run() {
    static Language language = locale_language();
    return language;
}

void complain_as(const std::string& program, const Problem& problem) {
    std::fprintf(stderr, "%s: %s\n", program.c_str(), to_line(problem, language_of_run()).c_str());
}

/// "INT:INT in [0 - 100]" → "ZAHL von 0 bis 100", "UINT" → "ZAHL".
std::string german_value(std::string type) {
    const auto range = type.find(" in [");
    const auto middle = type.find(" - ", range);
    if (range != std::string::npos && middle != std::string::npos)
        type = "ZAHL von " + type.substr(range + 5, middle - range - 5) + " bis " +
               type.substr(middle + 3, type.find(']', middle) - middle - 3);
    for (const std::string_view number : {"UINT", "INT", "FLOAT"})
        if (type.starts_with(number)) type.replace(0, number.size(), "ZAHL");
    return type;
}

/// Puts into German what CLI11 writes around our words, in `app` and its subcommands.
void put_help_into_german(CLI::App& app) {
    const auto formatter = app.get_formatter();
    for (const auto& [english, german] :
         {std::pair("Usage", "Aufruf"), std::pair("Positionals", "Argumente"),
          std::pair("OPTIONS", "OPTIONEN"), std::pair("SUBCOMMAND", "BEFEHL"),
          std::pair("SUBCOMMANDS", "BEFEHLE"), std::pair("REQUIRED", "(erforderlich)")})
        formatter->label(english, german);
    if (auto* help = app.get_help_ptr()) help->description("diese Hilfe zeigen");
    for (auto* option : app.get_options()) {
        if (option->get_group() == "Options") option->group("Optionen");
        const auto type = option->get_type_name();
        formatter->label(type, german_value(type));
    }
    for (auto* command : app.get_subcommands([](CLI::App*) { return true; })) {
        command->group("Befehle");
        put_help_into_german(*command);
    }
}

/// The command that was reached: `warmline history status --x` is about `status`.
const CLI::App& innermost(const CLI::App& app) {
    const auto commands = app.get_subcommands();
    return commands.empty() ? app : innermost(*commands.front());
}

/// What nobody asked for, an option before what CLI11 took for its stray value, with the known one
/// that was probably meant.
std::optional<Problem> unknown_word(const CLI::App& app) {
    const auto strays = app.remaining(true);
    const auto stray = std::find_if(strays.begin(), strays.end(), [](const std::string& word) {
        return word.size() > 1 && word.front() == '-';
    });
    const bool option = stray != strays.end();
    const auto& command = innermost(app);
    std::vector<std::string> names;
    if (option)
        for (const auto* known : command.get_options())
            for (const auto& name : known->get_lnames())
                names.push_back("--" + name);
    else
        for (const auto* known : command.get_subcommands([](const CLI::App*) { return true; }))
            names.push_back(known->get_name());
    if (strays.empty() || (!option && names.empty())) return std::nullopt;
    const auto& word = option ? *stray : strays.front();
    const auto bare = word.substr(0, word.find('='));
    const auto meant = nearest(bare, std::vector<std::string_view>(names.begin(), names.end()));
    return Problem{"usage",
                   option ? "there is no option " + bare : "there is no command \"" + bare + "\"",
                   "", meant.empty() ? "" : "did you mean \"" + std::string(meant) + "\"?"};
}

/// `warmline history status` takes --ui behind its own name.
bool takes_language(const CLI::App& app) {
    const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
    return app.get_option_no_throw("--ui") != nullptr ||
           std::any_of(commands.begin(), commands.end(),
                       [](const CLI::App* command) { return takes_language(*command); });
}

/// Reports are written in two languages; another one asked for is refused, not passed over.
std::optional<Problem> unknown_language(const CLI::App& app, const Arguments& arguments) {
    if (!takes_language(app)) return std::nullopt;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool apart = arguments[i] == "--ui" && i + 1 < arguments.size();
        if (!apart && !arguments[i].starts_with("--ui=")) continue;
        const auto word = apart ? arguments[i + 1] : arguments[i].substr(5);
        if (word != "de" && word != "en")
            return Problem{"choice", "there is no language \"" + word + "\"", "--ui",
                           "use de or en"};
    }
    return std::nullopt;
}

}  // namespace

Language ui_language(const Arguments& arguments) {
    language_of_run() = language_of(arguments);
    setenv(passed_on, language_of_run() == Language::de ? "de" : "en", 1);
    return language_of_run();
}

std::string say(Language ui, std::string_view de, std::string_view en) {
    return std::string(ui == Language::de ? de : en);
}

void add_ui(CLI::App& app, Language ui) {
    app.add_option_function<std::string>(
           "--ui", [](const std::string&) {}, say(ui, "Sprache: de oder en", "language: de or en"))
        ->check(CLI::IsMember({"de", "en"}));
}

void add_version(CLI::App& app, Language ui) {
    app.set_version_flag("--version", std::string(version),
                         say(ui, "die Version zeigen", "show the version"));
}

int parse(CLI::App& app, const Arguments& arguments) {
    if (const auto problem = unknown_language(app, arguments)) {
        complain_as(app.get_name(), *problem);
        return ExitCode::usage;
    }
    Arguments reversed(arguments.rbegin(), arguments.rend());  // the order CLI11 wants
    try {
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        if (language_of_run() == Language::de) put_help_into_german(app);
        std::fputs(app.help().c_str(), stdout);
        return ExitCode::ok;
    } catch (const CLI::CallForVersion& version) {
        std::printf("%s\n", version.what());
        return ExitCode::ok;
    } catch (const CLI::ParseError& error) {
        complain_as(app.get_name(),
                    unknown_word(app).value_or(Problem{"usage", error.what(), "", ""}));
        std::fprintf(stderr, "%s --help\n", app.get_name().c_str());
        return ExitCode::usage;
    }
    return -1;
}

void complain(const Problem& problem) {
    complain_as("warmline", problem);
}

bool is_terminal(int stream) {
    return isatty(stream) == 1;
}

std::size_t terminal_width() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return 80;
}

}  // namespace warmline::cli
