/// `warmline COMMAND …`: chooses the command. Commands that need heavy libraries (server, milter,
/// manager report) are programs of their own beside this one, so that a plain lint starts fast.
#include <algorithm>
#include <cstdio>
#include <exception>

#include <unistd.h>

#include "linter/base/companion.hpp"
#include "linter/base/heap.hpp"
#include "linter/base/nearest.hpp"
#include "linter/doors/cli/command.hpp"
#include "linter/version.hpp"

namespace {

using namespace warmline;
using namespace warmline::cli;

void print_overview(Language ui, std::FILE* out) {
    std::fprintf(
        out, "warmline %s – %s\n\n", std::string(version).c_str(),
        say(ui, "liest Ihre Mail, bevor sie hinausgeht", "reads your mail before it goes out")
            .c_str());
    for (const auto& command : commands())
        std::fprintf(out, "  warmline %-10s %s\n", std::string(command.name).c_str(),
                     say(ui, command.de, command.en).c_str());
    std::fprintf(out, "\n%s\n",
                 say(ui, "Hilfe zu einem Befehl: warmline BEFEHL --help",
                     "Help on a command: warmline COMMAND --help")
                     .c_str());
}

/// One program may answer to several commands; then the command is its first word.
int run_program(const Command& command, const Arguments& arguments) {
    const auto file = "warmline-" + std::string(command.program);
    std::vector<std::string> words{file};
    if (command.name != command.program) words.emplace_back(command.name);
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (auto& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    if (const auto program = companion(command.program); !program.empty())
        execv(program.c_str(), argv.data());
    complain(
        {"no-program", "the program is not installed", file, "build or install warmline whole"});
    return ExitCode::usage;
}

int run(const Arguments& all) {
    const auto ui = ui_language(all);
    const auto find_command = [](const std::string& name) {
        return std::find_if(commands().begin(), commands().end(),
                            [&](const Command& one) { return one.name == name; });
    };
    if (all.size() > 1 && all[0] == "help" && find_command(all[1]) != commands().end()) {
        Arguments asked(all.begin() + 1, all.end());
        asked.emplace_back("--help");
        return run(asked);
    }
    if (all.empty() || all[0] == "--help" || all[0] == "-h" || all[0] == "help") {
        print_overview(ui, all.empty() ? stderr : stdout);
        return all.empty() ? ExitCode::usage : ExitCode::ok;
    }
    if (all[0] == "--version" || all[0] == "version") {
        std::printf("warmline %s\n", std::string(version).c_str());
        return ExitCode::ok;
    }
    const Arguments rest(all.begin() + 1, all.end());
    const auto known = find_command(all[0]);
    if (known == commands().end()) {
        std::vector<std::string_view> names{"help", "version"};
        for (const auto& command : commands())
            names.push_back(command.name);
        const auto meant = nearest(all[0], names);
        complain({"no-command", "there is no command \"" + all[0] + "\"", "",
                  meant.empty() ? "" : "did you mean \"" + std::string(meant) + "\"?"});
        if (meant.empty()) print_overview(ui, stderr);
        return ExitCode::usage;
    }
    return known->run != nullptr ? known->run(rest) : run_program(*known, rest);
}

}  // namespace

int main(int count, char** words) {
    warmline::keep_freed_memory();
    try {
        return run({words + 1, words + count});
    } catch (const std::exception& error) {
        complain({"internal", error.what(), "", "this is a fault of ours; please report it"});
        return ExitCode::usage;
    }
}
