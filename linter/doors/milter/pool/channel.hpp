/// A pair of connected sockets and messages over them, with file descriptors riding along.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "linter/base/result.hpp"

namespace warmline::gateway {

/// Closes its descriptor; -1 when empty.
class Descriptor {
public:
    Descriptor() = default;

    explicit Descriptor(int number) : number_(number) {}

    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }

    ~Descriptor() { reset(); }

    int get() const { return number_; }

    int release() { return std::exchange(number_, -1); }

    void reset();

    explicit operator bool() const { return number_ >= 0; }

private:
    int number_ = -1;
};

/// `type` is SOCK_STREAM or SOCK_SEQPACKET; both ends close on exec.
Result<std::pair<Descriptor, Descriptor>> socket_pair(int type);

void set_nonblocking(int descriptor);

/// One message, whole, with a descriptor when `passed` >= 0. False when the other end is gone or
/// cannot take more just now.
bool send_message(int socket, std::string_view bytes, int passed = -1);

struct ReceivedMessage {
    std::string bytes;  ///< empty: the other end has closed
    Descriptor passed;
};

/// Nullopt when nothing is there (non-blocking) or the socket is broken.
std::optional<ReceivedMessage> receive_message(int socket);

/// Longest message.
inline constexpr std::size_t longest_message = 32u << 10;

}  // namespace warmline::gateway
