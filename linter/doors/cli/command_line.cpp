/// What the commands of all programs share: language, options, complaints, the terminal.
#include <cstdio>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include "linter/base/german_problem.hpp"
#include "linter/doors/cli/command.hpp"

namespace warmline::cli {

namespace {

bool speaks_german(std::string_view locale) {
    return locale.starts_with("de");
}

Language locale_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
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

}  // namespace

Language ui_language(const Arguments& arguments) {
    return language_of_run() = language_of(arguments);
}

std::string say(Language ui, std::string_view de, std::string_view en) {
    return std::string(ui == Language::de ? de : en);
}

int parse(CLI::App& app, const Arguments& arguments) {
    Arguments reversed(arguments.rbegin(), arguments.rend());  // the order CLI11 wants
    try {
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        std::fputs(app.help().c_str(), stdout);
        return ExitCode::ok;
    } catch (const CLI::CallForAllHelp&) {
        std::fputs(app.help("", CLI::AppFormatMode::All).c_str(), stdout);
        return ExitCode::ok;
    } catch (const CLI::ParseError& error) {
        std::fprintf(stderr, "%s: %s\n", app.get_name().c_str(), error.what());
        std::fprintf(stderr, "%s --help\n", app.get_name().c_str());
        return ExitCode::usage;
    }
    return -1;
}

void complain(const Problem& problem) {
    std::fprintf(stderr, "warmline: %s\n", to_line(problem, language_of_run()).c_str());
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
