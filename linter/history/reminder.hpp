/// Asks the history what it knows of a mail's reader before the mail is judged.
///
/// The store's libraries never load here: `warmline-report recall` looks things up and stays until
/// the last question. It starts with the first one. What cannot be answered in time stays unknown:
/// a mail is never held up by its history.
///
///     auto reminder = Reminder::open(settings.history, companion("report"));
///     options.recall = (*reminder)->as_recall();          // shares the reminder
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "linter/history/pseudonym.hpp"
#include "linter/history/recall_line.hpp"
#include "linter/history/store_url.hpp"
#include "linter/settings/settings.hpp"

namespace warmline::history {

struct ReminderOptions {
    std::filesystem::path program{};  ///< `warmline-report`
    /// Answers as of the first question, so that the mails of one run do not know each other,
    /// whatever is stored meanwhile; daemons want false.
    bool snapshot = true;
    std::chrono::milliseconds patience{6'000};  ///< for the first answer, which opens the store
    std::chrono::milliseconds next_patience{1'000};
    std::chrono::seconds pause{30};  ///< after a failure nothing is asked for so long
};

class Reminder : public std::enable_shared_from_this<Reminder> {
public:
    /// The store of `settings.asked()`; null when there is none. A problem when the store or the
    /// key is none. A store that does not exist yet knows nobody.
    static Result<std::shared_ptr<Reminder>> open(const HistorySettings& settings,
                                                  ReminderOptions options);

    ~Reminder();

    Reminder(const Reminder&) = delete;
    Reminder& operator=(const Reminder&) = delete;

    /// Thread-safe. `address` "" asks about the text alone.
    Recollection ask(const Document& document, std::string_view address);

    /// The same for who knows the pseudonyms' sources but has no document (gateways).
    Recollection ask(const RecallQuestion& question);

    Pseudonym person(std::string_view address) const { return key_.of_person(address); }

    Recall as_recall();

    /// The first problem since the last call. Thread-safe.
    std::optional<Problem> take_problem();

private:
    Reminder(StoreUrl store, PseudonymKey key, ReminderOptions options)
        : store_(std::move(store)), key_(std::move(key)), options_(std::move(options)) {}

    bool is_running();
    Result<Recollection> exchange(const std::string& question);
    void give_up(Problem problem);
    void stop();

    using Clock = std::chrono::steady_clock;

    StoreUrl store_;
    PseudonymKey key_;
    ReminderOptions options_;
    std::mutex mutex_;
    int program_ = -1, channel_ = -1;
    bool answered_ = false;  ///< since the program started
    std::string unread_;     ///< bytes of an answer that is not whole yet
    std::optional<Clock::time_point> not_before_;
    std::optional<Problem> problem_;
};

}  // namespace warmline::history
