#include "linter/doors/milter/front/listener.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include <arpa/inet.h>
#include <fcntl.h>
#include <grp.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace warmline::gateway {

namespace {

constexpr int backlog = 1024;

Problem refused(const std::string& where, const std::string& what, const std::string& remedy) {
    return {"listen", what, where, remedy};
}

bool somebody_listens(const sockaddr_un& address) {
    const Descriptor probe(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    return connect(probe.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

std::optional<Problem> check_group(const std::string& path, const std::string& group) {
    if (group.empty() || getgrnam(group.c_str()) != nullptr) return std::nullopt;
    return refused(path, "there is no group \"" + group + "\"", "set gateway.socket_group");
}

std::optional<Problem> check_path(const std::string& path) {
    if (path.empty()) return refused("unix:", "a path is missing", "write unix:/path");
    if (path.size() >= sizeof(sockaddr_un::sun_path))
        return refused(path, "the path is longer than a socket's may be (107 bytes)", "shorten it");
    return std::nullopt;
}

std::optional<Problem> grant(const std::string& path, unsigned mode, const std::string& group) {
    if (!group.empty()) {
        if (auto problem = check_group(path, group)) return problem;
        const auto* entry = getgrnam(group.c_str());
        if (chown(path.c_str(), static_cast<uid_t>(-1), entry->gr_gid) != 0)
            return refused(path, std::strerror(errno), "run as root or as a member of the group");
    }
    if (chmod(path.c_str(), mode) != 0) return refused(path, std::strerror(errno), "");
    return std::nullopt;
}

Result<Descriptor> open_unix(const std::string& path, unsigned mode, const std::string& group) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (auto problem = check_path(path)) return *problem;
    std::memcpy(address.sun_path, path.data(), path.size());

    struct stat status {};

    if (lstat(path.c_str(), &status) == 0) {
        if (!S_ISSOCK(status.st_mode))
            return refused(path, "something that is not a socket lies there", "move it away");
        if (somebody_listens(address))
            return refused(path, "another process listens there", "stop it first");
        unlink(path.c_str());
    }
    Descriptor listening(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const auto mask = umask(0777);  // nobody may call before mode and group are right
    const int bound =
        bind(listening.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    const int error = errno;
    umask(mask);
    if (bound != 0) return refused(path, std::strerror(error), "check the folder and its rights");
    if (auto problem = grant(path, mode, group)) return *problem;
    if (listen(listening.get(), backlog) != 0) return refused(path, std::strerror(errno), "");
    return listening;
}

/// "127.0.0.1:8895" or "[::1]:8895".
std::optional<sockaddr_storage> read_inet(std::string_view text, bool& loopback) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    std::uint16_t port = 0;
    const auto digits = text.substr(colon + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    auto host = std::string(text.substr(0, colon));
    if (host.size() > 2 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    sockaddr_storage storage{};
    auto& four = reinterpret_cast<sockaddr_in&>(storage);
    auto& six = reinterpret_cast<sockaddr_in6&>(storage);
    if (inet_pton(AF_INET, host.c_str(), &four.sin_addr) == 1) {
        four.sin_family = AF_INET;
        four.sin_port = htons(port);
        loopback = (ntohl(four.sin_addr.s_addr) >> 24) == 127;
        return storage;
    }
    if (inet_pton(AF_INET6, host.c_str(), &six.sin6_addr) == 1) {
        six.sin6_family = AF_INET6;
        six.sin6_port = htons(port);
        loopback = IN6_IS_ADDR_LOOPBACK(&six.sin6_addr);
        return storage;
    }
    return std::nullopt;
}

Result<sockaddr_storage> read_allowed_inet(const std::string& text, bool allow_remote) {
    bool loopback = false;
    const auto address = read_inet(text, loopback);
    if (!address)
        return refused(text, "this is no address with a port", "write inet:127.0.0.1:8895");
    if (!loopback && !allow_remote)
        return refused(text, "the milter protocol has no authentication; only loopback is safe",
                       "use a unix socket, or set gateway.allow_remote");
    return *address;
}

Problem no_place(const std::string& where) {
    return refused(where, "this is no place to listen", "unix:/path or inet:127.0.0.1:8895");
}

Result<Descriptor> open_inet(const std::string& text, bool allow_remote) {
    const auto address = read_allowed_inet(text, allow_remote);
    if (!address) return address.problem();
    Descriptor listening(socket(address->ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    const int on = 1;
    setsockopt(listening.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const socklen_t size =
        address->ss_family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
    if (bind(listening.get(), reinterpret_cast<const sockaddr*>(&*address), size) != 0 ||
        listen(listening.get(), backlog) != 0)
        return refused(text, std::strerror(errno), "choose another port");
    return listening;
}

}  // namespace

Result<Listener> Listener::open(const std::string& where, unsigned mode, const std::string& group,
                                bool allow_remote) {
    Listener listener;
    if (where.starts_with("inet:")) {
        auto socket = open_inet(where.substr(5), allow_remote);
        if (!socket) return socket.problem();
        listener.socket_ = std::move(*socket);
        return listener;
    }
    if (!where.starts_with("unix:")) return no_place(where);
    listener.path_ = where.substr(5);
    auto socket = open_unix(listener.path_, mode, group);
    if (!socket) {
        listener.path_.clear();
        return socket.problem();
    }
    listener.socket_ = std::move(*socket);

    struct stat status {};

    if (lstat(listener.path_.c_str(), &status) == 0) {
        listener.device_ = status.st_dev;
        listener.inode_ = status.st_ino;
    }
    return listener;
}

std::optional<Problem> Listener::check(const std::string& where, const std::string& group,
                                       bool allow_remote) {
    if (where.starts_with("inet:")) {
        const auto address = read_allowed_inet(where.substr(5), allow_remote);
        return address ? std::nullopt : std::optional(address.problem());
    }
    if (!where.starts_with("unix:")) return no_place(where);
    const auto path = where.substr(5);
    if (auto problem = check_path(path)) return problem;
    return check_group(path, group);
}

Listener Listener::adopted(Descriptor socket) {
    Listener listener;
    listener.socket_ = std::move(socket);
    listener.inherited_ = true;
    return listener;
}

Listener::Card Listener::card() const {
    Card card{socket_.get(), inherited_ ? 1u : 0u, device_, inode_, {}};
    std::memcpy(card.path, path_.data(), std::min(path_.size(), sizeof card.path - 1));
    return card;
}

Listener Listener::of(const Card& card) {
    Listener listener;
    listener.socket_ = Descriptor(card.socket);
    listener.inherited_ = card.inherited != 0;
    listener.path_ = card.path;
    listener.device_ = card.device;
    listener.inode_ = card.inode;
    return listener;
}

void Listener::let_go() {
    (void)socket_.release();
    path_.clear();
}

Listener::~Listener() {
    if (!socket_ || path_.empty()) return;

    struct stat status {};

    if (lstat(path_.c_str(), &status) == 0 && status.st_dev == device_ && status.st_ino == inode_)
        unlink(path_.c_str());
}

std::vector<Listener> inherited_listeners() {
    constexpr int first = 3;
    constexpr std::size_t most = 16;
    std::vector<Listener> listeners;
    const char* process = std::getenv("LISTEN_PID");
    const char* count = std::getenv("LISTEN_FDS");
    const char* words = std::getenv("LISTEN_FDNAMES");
    std::string_view names = words == nullptr ? "" : words;
    if (process != nullptr && count != nullptr && std::atol(process) == getpid())
        for (int i = 0; i < std::atoi(count) && listeners.size() < most; ++i) {
            const auto name = names.substr(0, names.find(':'));
            names.remove_prefix(std::min(name.size() + 1, names.size()));
            if (name.starts_with("session-")) continue;  // see parcel.hpp
            fcntl(first + i, F_SETFD, FD_CLOEXEC);
            set_nonblocking(first + i);
            listeners.push_back(Listener::adopted(Descriptor(first + i)));
        }
    for (const char* name : {"LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"})
        unsetenv(name);
    return listeners;
}

}  // namespace warmline::gateway
