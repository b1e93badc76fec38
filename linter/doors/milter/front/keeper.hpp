/// Hands mails to the history, through a process of its own: the front opens no store, reads no key
/// and waits for neither.
///
/// Bounded: what the process does not take in time is dropped and counted. When it dies another one
/// is started, after a pause. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "linter/doors/milter/front/judge.hpp"
#include "linter/doors/milter/front/program.hpp"
#include "linter/doors/milter/pool/event_loop.hpp"

namespace warmline::gateway {

class Keeper {
public:
    Keeper(EventLoop& loop, std::vector<std::string> program)
        : loop_(loop), program_(std::move(program)) {}

    /// Gives what waits a moment to be written.
    ~Keeper();

    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    void keep(const KeptMail& mail);

    /// The next mail goes to a fresh process, which reads the configuration anew.
    void begin_anew();

    std::uint64_t handed_over() const { return handed_over_; }

    std::uint64_t lost() const { return lost_; }

private:
    bool is_running();
    void write();
    void give_up();

    EventLoop& loop_;
    std::vector<std::string> program_;
    Descriptor input_;
    std::string waiting_;  ///< whole lines but for the first
    TimePoint not_before_{};
    std::uint64_t handed_over_ = 0, lost_ = 0;
};

/// One line of JSON, as the process reads it.
std::string to_line(const KeptMail& mail);

}  // namespace warmline::gateway
