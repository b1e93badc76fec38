/// The gateway's companion that asks the history about readers.
#pragma once

#include "linter/settings/settings.hpp"

namespace warmline::gateway {

/// Addresses on standard input, a line each; what the store knows of each goes back the same way
/// (the front connects both directions there), "" for nothing. Until the input ends; an exit code.
int recall_readers(const HistorySettings& settings);

}  // namespace warmline::gateway
