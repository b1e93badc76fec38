/// `warmline-report`: answers to `warmline report` and `warmline history`, and stores what lint and
/// gateway record.
#include <cstdio>
#include <exception>

#include "linter/doors/report/commands.hpp"
#include "linter/version.hpp"

namespace {

using namespace warmline;

int run(const cli::Arguments& all) {
    if (!all.empty()) {
        const cli::Arguments rest(all.begin() + 1, all.end());
        if (all[0] == "history") return report::history_command(rest);
        if (all[0] == "record") return report::record_command(rest);
        if (all[0] == "key") return report::key_command(rest);
        if (all[0] == "recall") return report::recall_command(rest);
        if (all[0] == "--version") {
            std::printf("warmline %s\n", std::string(version).c_str());
            return cli::ExitCode::ok;
        }
    }
    return report::report_command(all);
}

}  // namespace

int main(int count, char** words) {
    try {
        return run({words + 1, words + count});
    } catch (const std::exception& error) {
        cli::complain({"internal", error.what(), "", "this is a fault of ours; please report it"});
        return cli::ExitCode::usage;
    }
}
