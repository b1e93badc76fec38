/// `warmline corpus check|accept PATH…`: cases are folders with a mail or template and the findings
/// a person has read and accepted.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "linter/doors/cli/command.hpp"
#include "linter/doors/cli/linters.hpp"
#include "linter/intake/intake.hpp"
#include "reports/findings_text.hpp"

namespace warmline::cli {

namespace {

namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// What changed, line by line ("-" expected, "+" found), by the longest common subsequence.
std::string difference(const std::string& expected, const std::string& found) {
    const auto a = lines_of(expected), b = lines_of(found);
    std::vector<std::vector<std::uint32_t>> common(a.size() + 1,
                                                   std::vector<std::uint32_t>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1
                                        : std::max(common[i + 1][j], common[i][j + 1]);
    std::string out;
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j])
            ++i, ++j;
        else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1]))
            out += "  - " + a[i++] + "\n";
        else
            out += "  + " + b[j++] + "\n";
    }
    return out;
}

struct CorpusRun {
    bool accept = false;
    std::size_t cases = 0, changed = 0, unread = 0;
};

/// The settings of a case: its own people file, English, nothing from the user's home.
Result<std::shared_ptr<const Configured>> configured_for(const fs::path& folder) {
    Settings settings;
    std::error_code error;
    if (fs::exists(folder / "people.csv", error)) settings.people = folder / "people.csv";
    return configure(settings, Language::en);
}

void judge(const RawMessage& raw, CorpusRun& run) {
    const auto folder = fs::path(raw.path).parent_path();
    const auto configured = configured_for(folder);
    if (!configured) {
        complain(configured.problem());
        ++run.unread;
        return;
    }
    const auto found = findings_text((*configured)->linter->lint(raw));
    const auto file = folder / "findings.txt";
    const auto expected = read_text(file);
    ++run.cases;
    if (found == expected) return;
    ++run.changed;
    if (run.accept) {
        std::ofstream(file, std::ios::binary) << found;
        std::printf("accepted %s\n", file.c_str());
    } else {
        std::printf("%s\n%s", file.c_str(), difference(expected, found).c_str());
    }
}

}  // namespace

int corpus_command(const Arguments& arguments) {
    const auto ui = ui_language(arguments);
    CLI::App app(
        say(ui, "Vergleicht Beispielmails mit den Funden, die jemand gelesen und angenommen hat.",
            "Compares example mails with the findings somebody has read and accepted."),
        "warmline corpus");
    CorpusRun run;
    std::string chosen_ui;
    std::vector<std::string> paths{"corpus"};
    app.add_option("--ui", chosen_ui, say(ui, "Sprache: de oder en", "language: de or en"));
    auto* check = app.add_subcommand(
        "check", say(ui, "zeigt, was sich geändert hat", "shows what has changed"));
    auto* accept =
        app.add_subcommand("accept", say(ui, "schreibt findings.txt neu: erst lesen, dann annehmen",
                                         "writes findings.txt anew: read first, then accept"));
    for (auto* command : {check, accept})
        command->add_option(say(ui, "PFAD", "PATH"), paths, say(ui, "Ordner", "folders"));
    app.require_subcommand(1);
    if (const int leave = parse(app, arguments); leave >= 0) return leave;
    run.accept = accept->parsed();

    Intake intake(paths);
    ReadBuffer buffer;
    while (const auto delivery = intake.next(buffer)) {
        if (delivery->passed_over) continue;
        if (delivery->message) {
            judge(*delivery->message, run);
        } else {
            complain(delivery->message.problem());
            ++run.unread;
        }
    }
    std::printf("%zu %s, %zu %s\n", run.cases, run.cases == 1 ? "case" : "cases", run.changed,
                run.accept ? "accepted" : "changed");
    if (run.unread > 0) return ExitCode::unread;
    return run.changed > 0 && !run.accept ? ExitCode::found : ExitCode::ok;
}

}  // namespace warmline::cli
