/// Recording for programs people start: what goes wrong is said on stderr, linting goes on.
#pragma once

#include <memory>

#include "linter/history/recording.hpp"
#include "linter/settings/settings.hpp"

namespace warmline::cli {

/// Null when nothing is to be recorded, or cannot be.
std::unique_ptr<history::Recording> open_recording(const HistorySettings& settings);

/// Waits for the last round of storing.
void finish_recording(history::Recording& recording);

}  // namespace warmline::cli
