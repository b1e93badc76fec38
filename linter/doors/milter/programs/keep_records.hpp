/// The process behind the front's `Keeper`: lines on standard input → the history.
#pragma once

#include "linter/settings/settings.hpp"

namespace warmline::gateway {

/// Until standard input ends; then one last round of storing. The exit code of the process.
/// Lines that are no record are counted and passed over: a worker that a mail has taken over may
/// write anything.
int keep_records(const HistorySettings& settings);

}  // namespace warmline::gateway
