/// Keeps records: first in the spool, then, by a program of its own, in the store.
///
/// The store's libraries never load here: `warmline-report record` takes the spool's files and puts
/// them into the database. A program and not a module, so that a crash of a database library, a
/// server that does not answer or a password in memory stays out of lint and gateway.
///
///     auto recorder = Recorder({.url = "sqlite:history.db", .spool = folder, .program = path});
///     recorder.add(record);            // any thread
///     const auto left = recorder.finish();
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/history/assessment_record.hpp"
#include "linter/history/spool.hpp"

namespace warmline::history {

struct RecorderOptions {
    std::string url;                  ///< of the store
    std::filesystem::path spool{};    ///< root of spools (settings: history.spool)
    std::filesystem::path program{};  ///< `warmline-report`
    std::size_t batch = 2000;         ///< records between two rounds of storing
    std::uint64_t most_spool_bytes = history::most_spool_bytes;
    std::chrono::milliseconds patience{30'000};  ///< for the last round
    std::chrono::seconds lock_patience{2};       ///< for others who hold the store or the spool
};

/// What a recorder leaves behind.
struct RecorderEnd {
    std::size_t added = 0;
    std::size_t lost = 0;            ///< neither stored nor in the spool
    bool stored = true;              ///< false: what is not lost waits in the spool
    std::optional<Problem> problem;  ///< the first one
};

/// Where the records are that were added so far; the rest waits in memory for room on the disk.
struct RecorderCount {
    std::size_t added = 0;
    std::size_t kept = 0;  ///< in the spool or in the store
    std::size_t lost = 0;

    friend bool operator==(const RecorderCount&, const RecorderCount&) = default;
};

class Recorder {
public:
    explicit Recorder(RecorderOptions options);

    /// Takes back nothing: what was not stored stays in the spool.
    ~Recorder();

    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// Thread-safe. Never blocks on the store. Every `batch` records a round of storing begins.
    void add(const AssessmentRecord& record);
    void add_line(std::string_view line);

    /// Begins a round of storing unless one is running, and tries the spool again for what it would
    /// not take; for daemons, every some seconds.
    /// Thread-safe.
    void push();

    /// Thread-safe.
    RecorderCount count();

    /// The first problem since the last call. Thread-safe.
    std::optional<Problem> take_problem();

    /// The last round; waits for it. What the program has to say it says on stderr.
    RecorderEnd finish();

private:
    void keep(std::string_view line);
    void spool_what_waits();
    void begin_round(bool last);
    bool reap(bool wait);
    void note(Problem problem);

    RecorderOptions options_;
    std::mutex mutex_;
    SpoolWriter spool_;
    std::string unspooled_;  ///< lines the spool would not take; given to the program itself
    std::size_t unspooled_lines_ = 0;
    std::size_t since_push_ = 0;
    int program_ = -1;
    bool giving_up_ = false;  ///< a round failed: the next attempt is the last round's
    std::optional<Problem> problem_, unread_problem_;
    RecorderEnd end_;
};

}  // namespace warmline::history
