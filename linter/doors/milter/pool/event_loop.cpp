#include "linter/doors/milter/pool/event_loop.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>

namespace warmline::gateway {

namespace {

epoll_event wanted(std::uint32_t events, int descriptor, std::uint32_t generation) {
    epoll_event event{};
    event.events = events;
    event.data.u64 =
        static_cast<std::uint64_t>(generation) << 32 | static_cast<std::uint32_t>(descriptor);
    return event;
}

}  // namespace

EventLoop::EventLoop() : epoll_(epoll_create1(EPOLL_CLOEXEC)) {}

void EventLoop::watch(int descriptor, std::uint32_t events, Handler handler) {
    auto event = wanted(events, descriptor, ++generation_);
    watches_[descriptor] = {generation_, std::make_shared<Handler>(std::move(handler))};
    epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, descriptor, &event);
}

void EventLoop::change(int descriptor, std::uint32_t events) {
    const auto known = watches_.find(descriptor);
    if (known == watches_.end()) return;
    auto event = wanted(events, descriptor, known->second.generation);
    epoll_ctl(epoll_.get(), EPOLL_CTL_MOD, descriptor, &event);
}

void EventLoop::forget(int descriptor) {
    if (watches_.erase(descriptor) == 0) return;
    epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, descriptor, nullptr);
}

void EventLoop::run_once(int milliseconds) {
    std::array<epoll_event, 128> events;
    const int count =
        epoll_wait(epoll_.get(), events.data(), static_cast<int>(events.size()), milliseconds);
    // A loop that has lost its epoll hears nobody and would only burn time: another takes over.
    if (count < 0 && errno != EINTR) std::abort();
    for (int i = 0; i < count; ++i) {
        const auto& event = events[static_cast<std::size_t>(i)];
        const auto known = watches_.find(static_cast<int>(event.data.u64 & 0xFFFFFFFFu));
        if (known == watches_.end() || known->second.generation != event.data.u64 >> 32) continue;
        const auto handler = known->second.handler;  // survives being forgotten while it runs
        (*handler)(event.events);
    }
}

}  // namespace warmline::gateway
