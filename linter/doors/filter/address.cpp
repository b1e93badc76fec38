#include "linter/doors/filter/address.hpp"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <string_view>

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

struct Address {
    sockaddr_storage storage{};
    socklen_t size = 0;
};

bool read_unix(const std::string& path, Address& address) {
    auto& local = reinterpret_cast<sockaddr_un&>(address.storage);
    if (path.empty() || path.size() >= sizeof local.sun_path) return false;
    local.sun_family = AF_UNIX;
    std::memcpy(local.sun_path, path.data(), path.size());
    address.size = sizeof local;
    return true;
}

/// "127.0.0.1:8895", "[::1]:8895".
bool read_inet(std::string_view text, Address& address) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return false;
    std::uint16_t port = 0;
    const auto* end = text.data() + text.size();
    const auto digits = std::from_chars(text.data() + colon + 1, end, port);
    if (digits.ec != std::errc{} || digits.ptr != end || port == 0) return false;
    auto host = std::string(text.substr(0, colon));
    auto& four = reinterpret_cast<sockaddr_in&>(address.storage);
    auto& six = reinterpret_cast<sockaddr_in6&>(address.storage);
    if (inet_pton(AF_INET, host.c_str(), &four.sin_addr) == 1) {
        four.sin_family = AF_INET;
        four.sin_port = htons(port);
        address.size = sizeof four;
        return true;
    }
    if (host.size() < 3 || host.front() != '[' || host.back() != ']') return false;
    host = host.substr(1, host.size() - 2);
    if (inet_pton(AF_INET6, host.c_str(), &six.sin6_addr) != 1) return false;
    six.sin6_family = AF_INET6;
    six.sin6_port = htons(port);
    address.size = sizeof six;
    return true;
}

bool read_address(const std::string& where, Address& address) {
    if (where.starts_with("unix:")) return read_unix(where.substr(5), address);
    return where.starts_with("inet:") && read_inet(std::string_view(where).substr(5), address);
}

}  // namespace

std::optional<std::string> wrong_address(const std::string& where) {
    Address address;
    if (read_address(where, address)) return std::nullopt;
    return "\"" + where +
           "\" is no socket; write unix:/path (at most 107 bytes), "
           "inet:127.0.0.1:8895 or inet:[::1]:8895";
}

int connect_to(const std::string& where) {
    Address address;
    if (!read_address(where, address)) return refuse(EINVAL);
    const int channel =
        socket(address.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (channel < 0) return -1;
    if (connect(channel, reinterpret_cast<const sockaddr*>(&address.storage), address.size) == 0 ||
        errno == EINPROGRESS)
        return channel;
    const int error = errno;
    close(channel);
    return refuse(error);
}

}  // namespace warmline::filter
