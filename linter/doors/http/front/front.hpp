/// The door itself: one thread that holds every connection, reads whole requests within limits and
/// deadlines, refuses what `wire/head` refuses, and lets a few workers answer the rest.
///
/// A slow or silent client costs a descriptor and a small buffer, never a worker; beyond the most
/// connections the one that has dawdled longest gives way. Requests wait in a bounded queue, and
/// what finds it full is told so at once.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/doors/http/wire/head.hpp"

namespace warmline::http {

struct FrontOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;  ///< 0 = any free one
    HeadLimits limits;
    Guard guard;
    std::size_t connections = 1024;
    std::size_t queue = 128;            ///< requests waiting for a worker
    std::size_t buffered = 256u << 20;  ///< bytes of bodies held at a time
    unsigned workers = 2;
    std::chrono::milliseconds head_time{10'000};  ///< from the first byte or the last answer
    std::chrono::milliseconds body_time{60'000};
    std::chrono::milliseconds write_time{60'000};
};

/// Counters for /metrics; read from any thread.
struct FrontCounts {
    std::atomic<std::uint64_t> accepted{0}, refused{0}, timed_out{0}, overloaded{0};
    std::atomic<std::int64_t> open{0};
};

/// Answers one clean request with a whole HTTP response. Called by several threads at once.
using Answer = std::function<std::string(const std::string& request)>;

class Front {
public:
    Front(FrontOptions options, Answer answer);
    ~Front();
    Front(const Front&) = delete;
    Front& operator=(const Front&) = delete;

    /// Opens the socket. A problem names the address.
    std::optional<Problem> open();

    /// The port listened on, once open.
    std::uint16_t port() const;

    /// Names in Host that are ours; call between `open` and `run`.
    void set_hosts(std::vector<std::string> hosts);

    /// Serves until `stop`, then finishes requests being answered.
    void run();

    /// May be called from a signal handler.
    void stop();

    const FrontCounts& counts() const;

private:
    class Body;
    std::unique_ptr<Body> body_;
};

}  // namespace warmline::http
