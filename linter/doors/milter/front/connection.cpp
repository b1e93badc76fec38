#include "linter/doors/milter/front/connection.hpp"

#include <cerrno>

#include <sys/socket.h>

namespace warmline::gateway {

namespace {

constexpr std::size_t most_unread = 1u << 20;     ///< replies the peer does not fetch
constexpr std::size_t longest_read = 256u << 10;  ///< then the packets are worked off

}  // namespace

bool receive_into(Connection& connection) {
    char bytes[64 << 10];
    for (std::size_t taken = 0; taken < longest_read;) {
        const auto got = recv(connection.socket.get(), bytes, sizeof bytes, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno == EAGAIN;
        if (got == 0) return false;
        connection.heard = Clock::now();
        if (!connection.reader.partial()) connection.partial_since = connection.heard;
        connection.reader.feed({bytes, static_cast<std::size_t>(got)});
        taken += static_cast<std::size_t>(got);
        if (static_cast<std::size_t>(got) < sizeof bytes) return true;
    }
    return true;
}

bool flush(Connection& connection) {
    std::size_t written = 0;
    while (written < connection.out.size()) {
        const auto put = send(connection.socket.get(), connection.out.data() + written,
                              connection.out.size() - written, MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0 && errno != EAGAIN) return false;
        if (put <= 0) break;
        written += static_cast<std::size_t>(put);
    }
    connection.out.erase(0, written);
    return connection.out.size() <= most_unread;
}

}  // namespace warmline::gateway
