/// Recording for programs people start: what goes wrong is said on stderr, linting goes on.
#pragma once

#include <memory>

#include "linter/history/recording.hpp"
#include "linter/history/reminder.hpp"
#include "linter/settings/settings.hpp"

namespace warmline::cli {

/// Null when nothing is to be recorded, or cannot be for now (which is said); a problem when it
/// never could: no store, or one that was written with another key.
Result<std::unique_ptr<history::Recording>> open_recording(const HistorySettings& settings);

/// Who tells what the store knows of readers; null when nobody is asked or can be.
std::shared_ptr<history::Reminder> open_reminder(const HistorySettings& settings, bool snapshot);

/// What went wrong with asking, unless recording into the same store tells it anyway.
void finish_reminder(history::Reminder& reminder, const HistorySettings& settings);

/// Waits for the last round of storing.
void finish_recording(history::Recording& recording);

}  // namespace warmline::cli
