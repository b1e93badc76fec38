/// Asks what the history knows of a mail's reader, through a process of its own: the front opens no
/// store and reads no key, and a worker, which needs the answer, can open neither.
///
/// One address a line, one answer a line, in order. A mail waits for `patience` at most; an answer
/// that comes later is thrown away. When the process dies another one is started, after a pause.
/// One thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "linter/doors/milter/front/program.hpp"
#include "linter/doors/milter/pool/brake.hpp"
#include "linter/doors/milter/pool/event_loop.hpp"

namespace warmline::gateway {

class Recaller {
public:
    /// `known` is a line as history/recall_line.hpp has it, "" when nothing came.
    using Told = std::function<void(const std::string& known)>;

    explicit Recaller(EventLoop& loop) : loop_(loop) {}

    ~Recaller();

    Recaller(const Recaller&) = delete;
    Recaller& operator=(const Recaller&) = delete;

    /// The next question goes to a fresh process of these words; with none, nothing is asked.
    void use(std::vector<std::string> program);

    bool asks() const { return !program_.empty(); }

    /// `told` is called once, perhaps at once.
    void ask(const std::string& address, Told told);

    /// Lets go of questions that have waited too long.
    void tick();

    std::optional<TimePoint> next_deadline() const;

    std::uint64_t answered() const { return answered_; }

    std::uint64_t unanswered() const { return unanswered_; }

private:
    struct Question {
        Told told;  ///< empty once it has waited too long
        TimePoint deadline{};
    };

    bool is_running();
    void hear();
    void give_up();

    EventLoop& loop_;
    std::vector<std::string> program_;
    Descriptor channel_;
    std::string unread_;
    std::deque<Question> waiting_;
    TimePoint not_before_{};
    std::uint64_t answered_ = 0, unanswered_ = 0;
};

}  // namespace warmline::gateway
