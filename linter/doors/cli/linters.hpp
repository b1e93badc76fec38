/// The linter for each path: settings are looked up from the file upward, and files with the same
/// settings share one linter.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "linter/doors/cli/recording_of.hpp"
#include "linter/doors/cli/settings_of.hpp"
#include "linter/fail_on.hpp"
#include "linter/lint.hpp"

namespace warmline::cli {

struct Configured {
    Settings settings;
    FailOn fail_on;
    std::shared_ptr<const Linter> linter;
    std::shared_ptr<history::Reminder> reminder;  ///< null when no history is asked

    /// Says what kept the history from answering.
    void finish() const {
        if (reminder) finish_reminder(*reminder, settings.history);
    }
};

/// Packs, people, baseline and limits of `settings`, ready to lint.
Result<std::shared_ptr<const Configured>> configure(const Settings& settings, Language ui);

/// Thread-safe.
class Linters {
public:
    Linters(SettingsRequest request, Language ui) : request_(std::move(request)), ui_(ui) {}

    /// The linter for the settings the request leads to, kept for the mails that share them: packs
    /// and people are read once.
    Result<std::shared_ptr<const Configured>> start(const Settings& settings);

    /// The linter for a mail at `path`; a problem names the faulty setting.
    Result<std::shared_ptr<const Configured>> at(const std::string& path);

    /// What all of them have to say in the end.
    void finish();

private:
    using Answer = Result<std::shared_ptr<const Configured>>;

    SettingsRequest request_;
    Language ui_;
    std::mutex mutex_;
    std::map<std::string, std::string> file_of_folder_;  ///< folder → project file, "" for none
    std::map<std::string, Answer> by_file_;
};

}  // namespace warmline::cli
