/// Hands mails to the history, through a process of its own: the front opens no store, reads no key
/// and waits for neither.
///
/// Bounded: what the process does not take in time is dropped. It says how many it has put where a
/// full disk, a crash or a restart cannot take them away; what it ends without having said that of
/// is lost, and counted. When it dies another one is started, after a pause. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "linter/base/pace.hpp"
#include "linter/doors/milter/front/judge.hpp"
#include "linter/doors/milter/front/program.hpp"
#include "linter/doors/milter/pool/event_loop.hpp"

namespace warmline::gateway {

class Keeper {
public:
    using Say = std::function<void(const std::string& what)>;

    /// `program` reads lines on standard input and answers there: "KEPT LOST\n", sums since it
    /// began.
    Keeper(EventLoop& loop, std::vector<std::string> program, Say say)
        : loop_(loop), program_(std::move(program)), say_(std::move(say)) {}

    /// Gives what waits a moment to be written.
    ~Keeper();

    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    void keep(const KeptMail& mail);

    /// The next mail goes to a fresh process, which reads the configuration anew. The present one
    /// stores what it has and leaves.
    void begin_anew();

    std::uint64_t handed_over() const { return handed_over_; }

    std::uint64_t kept() const;
    std::uint64_t lost() const;

private:
    struct Process {
        Descriptor channel;
        std::uint64_t given = 0, kept = 0, lost = 0;  ///< the last two as it says
        std::string unread;
    };

    bool is_running();
    void on_event(int channel);
    void write();
    /// False when it has ended.
    bool hear(int channel);
    void bury(int channel);
    void lose(std::uint64_t records, const std::string& how);

    EventLoop& loop_;
    std::vector<std::string> program_;
    Say say_;
    Pace pace_;
    std::map<int, Process> processes_;  ///< the present one, and those that are leaving
    int present_ = -1;
    std::string waiting_;  ///< whole lines but for the first
    TimePoint not_before_{};
    std::uint64_t handed_over_ = 0, kept_ = 0, lost_ = 0;  ///< the last two of processes gone
};

/// One line of JSON, as the process reads it.
std::string to_line(const KeptMail& mail);

}  // namespace warmline::gateway
