#include <cstdio>
#include <cstdlib>

#include <unistd.h>

#include "linter/doors/report/commands.hpp"
#include "linter/doors/report/drain_spool.hpp"
#include "linter/history/spool.hpp"

namespace warmline::report {

namespace {

using namespace cli;

/// Whole lines that came on standard input.
std::vector<std::string> lines_of_stdin() {
    std::vector<std::string> lines;
    if (is_terminal(0)) return lines;
    std::string rest;
    char piece[1 << 16];
    for (ssize_t size = 0; (size = read(0, piece, sizeof piece)) > 0;) {
        rest.append(piece, static_cast<std::size_t>(size));
        std::size_t begin = 0;
        for (std::size_t end; (end = rest.find('\n', begin)) != std::string::npos; begin = end + 1)
            lines.push_back(rest.substr(begin, end - begin));
        rest.erase(0, begin);
    }
    return lines;
}

/// Says what went wrong and that nothing is lost.
int leave_in_spool(Problem problem, const std::filesystem::path& folder, Language ui) {
    const auto waiting = history::spool_status(folder).records;
    if (waiting > 0)
        problem.remedy +=
            (problem.remedy.empty() ? "" : "; ") + std::to_string(waiting) +
            (waiting == 1 ? say(ui, " Bewertung wartet in ", " assessment waits in ")
                          : say(ui, " Bewertungen warten in ", " assessments wait in ")) +
            folder.string();
    complain(problem);
    return ExitCode::unread;
}

}  // namespace

int record_command(const Arguments& arguments) {
    const auto ui = ui_language(arguments);
    std::string url, spool;
    unsigned seconds = 20;
    if (const char* given = std::getenv("WARMLINE_STORE"); given != nullptr) url = given;
    CLI::App app("Puts recorded assessments into the store; NDJSON on standard input, too.",
                 "warmline-report record");
    app.add_option("--spool", spool, "folder of the spools")->required();
    app.add_option("--store", url, "sqlite:FILE or postgresql://…; otherwise $WARMLINE_STORE");
    app.add_option("--patience", seconds, "seconds to wait for others who hold the store locked");
    if (const int leave = parse(app, arguments); leave >= 0) return leave;
    const auto place = history::parse_store_url(url, std::filesystem::current_path());
    if (!place) {
        complain(place.problem());
        return ExitCode::usage;
    }
    const auto folder = history::spool_folder(spool, place->canonical());
    const auto lines = lines_of_stdin();
    const std::chrono::seconds patience(seconds);
    auto store = history::open_store(*place, history::Access::write, patience);
    if (!store) return leave_in_spool(store.problem(), folder, ui);
    if (const auto added = add_lines(**store, lines); !added)
        return leave_in_spool(added.problem(), folder, ui);
    const auto drained = drain_spool(**store, folder, patience);
    if (!drained) return leave_in_spool(drained.problem(), folder, ui);
    if (drained->refused) return leave_in_spool(*drained->refused, folder, ui);
    if (drained->damaged > 0)
        complain({"record-line",
                  std::to_string(drained->damaged) + (drained->damaged == 1
                                                          ? " damaged record was set aside"
                                                          : " damaged records were set aside"),
                  folder.string(), "look at damaged.txt there"});
    return ExitCode::ok;
}

}  // namespace warmline::report
