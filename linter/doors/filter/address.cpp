#include "linter/doors/filter/address.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace warmline::filter {

namespace {

int refuse(int error) {
    errno = error;
    return -1;
}

template <class Address>
int connect_as(int family, const Address& address) {
    const int channel = socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (channel < 0) return -1;
    if (connect(channel, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ||
        errno == EINPROGRESS)
        return channel;
    const int error = errno;
    close(channel);
    return refuse(error);
}

}  // namespace

int connect_to(const std::string& where) {
    if (where.starts_with("unix:")) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const auto path = where.substr(5);
        if (path.size() >= sizeof address.sun_path) return refuse(ENAMETOOLONG);
        std::memcpy(address.sun_path, path.data(), path.size());
        return connect_as(AF_UNIX, address);
    }
    const auto colon = where.rfind(':');
    if (!where.starts_with("inet:") || colon < 5) return refuse(EINVAL);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(where.c_str() + colon + 1)));
    if (inet_pton(AF_INET, where.substr(5, colon - 5).c_str(), &address.sin_addr) != 1)
        return refuse(EINVAL);
    return connect_as(AF_INET, address);
}

}  // namespace warmline::filter
