#include "linter/doors/milter/front/systemd.hpp"

#include <cstddef>
#include <cstdlib>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>

#include "linter/doors/milter/pool/channel.hpp"

namespace warmline::gateway {

void tell_systemd(std::string_view state) {
    const char* where = std::getenv("NOTIFY_SOCKET");
    if (where == nullptr || std::strlen(where) < 2) return;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::size_t size = std::strlen(where);
    if (size >= sizeof address.sun_path) return;
    std::memcpy(address.sun_path, where, size);
    if (where[0] == '@') address.sun_path[0] = '\0';  // the abstract namespace
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sendto(socket.get(), state.data(), state.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
           reinterpret_cast<const sockaddr*>(&address),
           static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + size));
}

std::optional<std::chrono::milliseconds> watchdog_interval() {
    const char* microseconds = std::getenv("WATCHDOG_USEC");
    if (microseconds == nullptr) return std::nullopt;
    const auto value = std::strtoll(microseconds, nullptr, 10);
    if (value <= 0) return std::nullopt;
    return std::chrono::milliseconds(value / 2000);
}

}  // namespace warmline::gateway
