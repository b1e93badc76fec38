/// The front's side of the workers: who is free, who is busy, who has taken too long.
///
/// A mail is given to one worker at a time. When its worker dies the mail is tried once more; when
/// that one dies too, or the deadline passes, the caller is told so and the mail's sum is
/// remembered. Nothing waits without bound: beyond `max_inflight` mails or `max_bytes` the answer
/// comes at once. One thread, the event loop's.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "linter/doors/milter/pool/brake.hpp"
#include "linter/doors/milter/pool/event_loop.hpp"
#include "linter/doors/milter/pool/fork_server.hpp"

namespace warmline::gateway {

enum class Failure : std::uint8_t {
    none,
    timed_out,
    crashed,
    poisoned,
    overloaded,
    braked,
    stopped
};

/// A result, or why there is none.
struct Outcome {
    Failure failure = Failure::none;
    LintResult result{};
};

struct PoolOptions {
    unsigned workers = 2;
    unsigned mails_per_worker = 10'000;  ///< then a fresh one takes over
    std::size_t max_inflight = 256;
    std::uint64_t max_bytes = 96u << 20;
    std::chrono::milliseconds deadline{2000};
    WorkerLimits limits{};
    BrakeOptions brake{};
};

/// Something for the log.
struct PoolNote {
    enum class Kind : std::uint8_t { worker_died, rules_died, brake_pulled };

    Kind kind = Kind::worker_died;
    int status = 0;  ///< as wait(2) has it
};

struct PoolStats {
    unsigned workers = 0, busy = 0;
    std::size_t queued = 0;
    std::uint64_t linted = 0, lost = 0, deaths = 0, retried = 0, generation = 0;
    std::size_t poison = 0;
    bool braked = false;
};

class Pool {
public:
    using Done = std::function<void(const Outcome&)>;
    using Ready = std::function<void(const std::optional<Problem>&)>;

    Pool(EventLoop& loop, std::function<void(const PoolNote&)> note);
    ~Pool();

    /// Starts a generation. When it is ready it takes over and the one before finishes its mails;
    /// when it cannot get ready, `ready` is told why and nothing else changes.
    void adopt(Prepare prepare, PoolOptions options, Ready ready);

    /// `done` is called later, exactly once, unless cancelled; at once only for refusals.
    std::uint64_t submit(LintRequest request, Done done);

    /// The question is taken back; a worker already at it goes on to its end.
    void cancel(std::uint64_t ticket);

    /// Call when `next_deadline` has passed, and now and then.
    void tick();

    std::optional<TimePoint> next_deadline() const;

    /// Fixed words of the current generation's rules.
    const std::map<std::string, std::string>& rule_words() const;

    bool ready() const { return current_ != nullptr; }

    PoolStats stats() const;

    /// Process ids of the current workers that have reported in.
    std::vector<int> worker_processes() const;

private:
    struct Job;
    struct Worker;
    struct Generation;

    Generation* find(std::uint64_t number);
    void hear(std::uint64_t number);
    void take_over();
    void give_up(const Problem& problem);
    void mourn(Generation& generation);
    void bear_workers();
    void hand_out();
    void on_worker(std::uint64_t number, std::uint32_t slot, std::uint32_t events);
    bool read_results(Generation& generation, Worker& worker);
    void write_request(Worker& worker);
    void bury(Generation& generation, std::uint32_t slot, bool killed_by_us);
    void lose(std::unique_ptr<Job> job, Failure failure);
    void finish(std::unique_ptr<Job> job, const Outcome& outcome);
    void retire_old();
    void restart_current();

    EventLoop& loop_;
    std::function<void(const PoolNote&)> note_;
    std::unique_ptr<Generation> current_, candidate_;
    std::vector<std::unique_ptr<Generation>> retiring_;
    std::deque<std::unique_ptr<Job>> queue_;
    PoolOptions options_;
    Prepare last_prepare_;
    Brake brake_;
    PoisonList poison_;
    PoolStats stats_;
    std::uint64_t inflight_bytes_ = 0;
    std::size_t inflight_ = 0;
    std::uint64_t last_ticket_ = 0, last_generation_ = 0;
    std::uint32_t last_slot_ = 0;
    TimePoint next_birth_{};
    std::chrono::milliseconds birth_pause_{0};
};

}  // namespace warmline::gateway
