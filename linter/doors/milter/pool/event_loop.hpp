/// epoll with a function per descriptor.
///
/// Handlers may watch and forget any descriptor, their own too, while they run. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>

#include <sys/epoll.h>

#include "linter/doors/milter/pool/channel.hpp"

namespace warmline::gateway {

class EventLoop {
public:
    using Handler = std::function<void(std::uint32_t events)>;

    EventLoop();

    void watch(int descriptor, std::uint32_t events, Handler handler);
    void change(int descriptor, std::uint32_t events);
    void forget(int descriptor);

    /// Waits at most `milliseconds` (-1: for ever) and runs the handlers of what happened.
    void run_once(int milliseconds);

private:
    struct Watch {
        std::uint32_t generation = 0;  ///< tells a reused descriptor from the one an event meant
        std::shared_ptr<Handler> handler;
    };

    Descriptor epoll_;
    std::unordered_map<int, Watch> watches_;
    std::uint32_t generation_ = 0;
};

}  // namespace warmline::gateway
