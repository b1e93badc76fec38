#include "linter/doors/cli/recording_of.hpp"

#include "linter/base/companion.hpp"
#include "linter/doors/cli/command.hpp"

namespace warmline::cli {

Result<std::unique_ptr<history::Recording>> open_recording(const HistorySettings& settings) {
    std::unique_ptr<history::Recording> none;
    if (settings.store.empty()) return none;
    auto recording = history::Recording::open(settings, companion("report"));
    if (recording) return recording;
    auto problem = recording.problem();
    if (problem.code == "store-url" || problem.code == "other-key") return problem;
    problem.what = "nothing is recorded: " + problem.what;
    complain(problem);
    return none;
}

std::shared_ptr<history::Reminder> open_reminder(const HistorySettings& settings, bool snapshot) {
    const auto reminder =
        history::Reminder::open(settings, {.program = companion("report"), .snapshot = snapshot});
    if (reminder) return *reminder;
    if (settings.asked() != settings.store) complain(reminder.problem());
    return nullptr;
}

void finish_reminder(history::Reminder& reminder, const HistorySettings& settings) {
    const auto problem = reminder.take_problem();
    const bool told_anyway =
        settings.asked() == settings.store && problem && problem->code != "other-key";
    if (problem && !told_anyway) complain(*problem);
}

void finish_recording(history::Recording& recording) {
    // What the store's program could not do it has said itself.
    const auto end = recording.recorder().finish();
    if (end.lost > 0)
        complain({"record-lost",
                  std::to_string(end.lost) + (end.lost == 1 ? " assessment is not recorded"
                                                            : " assessments are not recorded"),
                  end.problem ? end.problem->where : "", end.problem ? end.problem->what : ""});
    else if (!end.stored && end.problem && end.problem->code != "store")
        complain(*end.problem);
}

}  // namespace warmline::cli
