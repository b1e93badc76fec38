/// Notices to authors of held mails, through a sendmail command the administrator chose.
///
/// Bounded: so many at a time, so many waiting; more are dropped and counted. A command that hangs
/// is killed. No shell; the notice goes in on standard input.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <string>

#include "linter/base/pace.hpp"
#include "linter/doors/milter/front/notice.hpp"
#include "linter/doors/milter/pool/event_loop.hpp"

namespace warmline::gateway {

class Notifier {
public:
    using Say = std::function<void(const std::string& what)>;
    /// What became of each notice, by the queue id of its mail.
    using Ended = std::function<void(const std::string& queue_id, bool sent)>;

    /// `say` hears of failures, a line a minute.
    Notifier(EventLoop& loop, Say say, Ended ended = nullptr)
        : loop_(loop), say_(std::move(say)), ended_(std::move(ended)) {}

    ~Notifier();

    /// `queue_id` is that of the mail it tells of.
    void send(const NoticeOptions& options, const std::string& queue_id, const std::string& to,
              std::string mail);

    /// A child has ended; true when it was ours.
    bool reaped(int process, int status);

    /// Kills what takes too long.
    void tick();

    /// Nothing runs and nothing waits.
    bool idle() const { return waiting_.empty() && running_.empty(); }

    std::uint64_t sent() const { return sent_; }

    std::uint64_t failed() const { return failed_; }

private:
    struct Waiting {
        NoticeOptions options;
        std::string queue_id, to, mail;
    };

    struct Running {
        Descriptor input;
        std::string queue_id, mail;
        TimePoint deadline{};
    };

    void fail(const std::string& queue_id, const std::string& why);
    void start_next();
    void write(int process);

    EventLoop& loop_;
    Say say_;
    Ended ended_;
    Pace pace_;
    std::deque<Waiting> waiting_;
    std::map<int, Running> running_;
    std::uint64_t sent_ = 0, failed_ = 0;
};

}  // namespace warmline::gateway
