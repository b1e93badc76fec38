#include "linter/doors/milter/front/systemd.hpp"

#include <cstddef>
#include <cstdlib>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>

#include "linter/doors/milter/pool/channel.hpp"

namespace warmline::gateway {

namespace {

/// A socket that speaks to systemd; empty without one.
Descriptor open_channel() {
    const char* where = std::getenv("NOTIFY_SOCKET");
    if (where == nullptr || std::strlen(where) < 2) return {};
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::size_t size = std::strlen(where);
    if (size >= sizeof address.sun_path) return {};
    std::memcpy(address.sun_path, where, size);
    if (where[0] == '@') address.sun_path[0] = '\0';  // the abstract namespace
    Descriptor channel(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + size);
    if (connect(channel.get(), reinterpret_cast<const sockaddr*>(&address), length) != 0) return {};
    return channel;
}

}  // namespace

void tell_systemd(std::string_view state) {
    const auto channel = open_channel();
    if (!channel) return;
    set_nonblocking(channel.get());
    send_message(channel.get(), state);
}

void hand_to_systemd(std::string_view state, int passed) {
    if (const auto channel = open_channel()) send_message(channel.get(), state, passed);
}

std::optional<std::chrono::milliseconds> watchdog_interval() {
    const char* microseconds = std::getenv("WATCHDOG_USEC");
    if (microseconds == nullptr) return std::nullopt;
    const auto value = std::strtoll(microseconds, nullptr, 10);
    if (value <= 0) return std::nullopt;
    return std::chrono::milliseconds(value / 2000);
}

}  // namespace warmline::gateway
