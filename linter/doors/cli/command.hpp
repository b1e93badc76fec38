/// A command of the program: what `main` chooses from, and what the commands share.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "linter/base/result.hpp"
#include "linter/base/vocabulary.hpp"

namespace warmline::cli {

/// The public contract of exit codes.
enum ExitCode : int { ok = 0, found = 1, usage = 2, unread = 3 };

/// Everything behind the command's name.
using Arguments = std::vector<std::string>;

struct Command {
    std::string_view name;
    std::string_view de, en;  ///< one line for the overview
    int (*run)(const Arguments& arguments);
    std::string_view program;  ///< a program of its own beside this one, when `run` is null
};

std::span<const Command> commands();

/// Language of help and reports: `--ui` among the arguments, else the locale, else English.
Language ui_language(const Arguments& arguments);

/// The German or the English words.
std::string say(Language ui, std::string_view de, std::string_view en);

/// --ui, which `ui_language` has read already.
void add_ui(CLI::App& app, Language ui);

/// --version, as every program has it.
void add_version(CLI::App& app, Language ui);

/// Parses; on --help or a mistake prints and returns the exit code to leave with, else -1.
int parse(CLI::App& app, const Arguments& arguments);

/// Prints "warmline: place: what; remedy" on stderr.
void complain(const Problem& problem);

/// Whether people look at this stream (1 stdout, 2 stderr).
bool is_terminal(int stream);

/// Columns of the terminal, 80 when unknown.
std::size_t terminal_width();

int lint_command(const Arguments& arguments);
int config_command(const Arguments& arguments);
int rules_command(const Arguments& arguments);
int explain_command(const Arguments& arguments);
int measure_command(const Arguments& arguments);
int brief_command(const Arguments& arguments);
int campaign_command(const Arguments& arguments);
int corpus_command(const Arguments& arguments);

}  // namespace warmline::cli
