/// One client: what has been read of its request, what is left to write, and until when.
///
/// A plain state machine without clocks or epoll of its own; the front drives it.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "linter/doors/http/wire/head.hpp"

namespace warmline::http {

using Clock = std::chrono::steady_clock;

enum class State : std::uint8_t {
    head,       ///< waiting for the end of the head
    body,       ///< head judged, body on its way
    answering,  ///< with a worker
    writing,
    leaving,  ///< refused: what still arrives is thrown away, so that the answer is not lost
};

struct Connection {
    int descriptor = -1;
    std::uint64_t id = 0;
    State state = State::head;
    std::string received;      ///< from the first byte of the current request on
    std::size_t searched = 0;  ///< of `received`, without an end of head
    std::string answer;
    std::size_t written = 0;
    Head head;
    std::size_t head_size = 0;
    bool ends = false;  ///< close once the answer is out
    Clock::time_point deadline;

    /// Bytes of the whole request, known once the head is read.
    std::size_t request_size() const { return head_size + static_cast<std::size_t>(head.body); }
};

enum class Step : std::uint8_t {
    more,      ///< nothing to do until more arrives
    go_on,     ///< the head asked for "100 Continue" before it sends its body
    complete,  ///< the request is whole
    refuse,    ///< `head.refusal` says why
};

/// Looks at what was received since last time.
Step advance(Connection& connection, const HeadLimits& limits, const Guard& guard);

/// The complete request, cleaned; makes room for the next one.
std::string take_request(Connection& connection);

}  // namespace warmline::http
