/// The commands of `warmline-report`.
#pragma once

#include "linter/doors/cli/command.hpp"

namespace warmline::report {

/// `warmline report`: the manager's report from the store.
int report_command(const cli::Arguments& arguments);

/// `warmline history status|prune|export|erase|talked`.
int history_command(const cli::Arguments& arguments);

/// `warmline-report record`: puts what waits in the spool into the store of $WARMLINE_STORE. Lint
/// and gateway call it; exit code 3 when something had to stay in the spool.
int record_command(const cli::Arguments& arguments);

/// `warmline-report recall`: answers what lint asks about readers (history/reminder.hpp), line by
/// line until standard input ends.
int recall_command(const cli::Arguments& arguments);

/// `warmline-report key`: before something is recorded; exit code 1 when the store of
/// $WARMLINE_STORE was written with another key, 0 also when it cannot be asked.
int key_command(const cli::Arguments& arguments);

}  // namespace warmline::report
