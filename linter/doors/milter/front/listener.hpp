/// Listening sockets: inherited from systemd, or opened by us.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/doors/milter/pool/channel.hpp"

namespace warmline::gateway {

/// Takes its socket file away with it, but only if the file is still its own: a successor that has
/// put its own socket in the same place keeps it.
class Listener {
public:
    /// `where` is "unix:/path" or "inet:127.0.0.1:8895" ("inet:[::1]:8895").
    /// A socket file nobody listens on any more is replaced; one that is in use is an error.
    static Result<Listener> open(const std::string& where, unsigned mode, const std::string& group,
                                 bool allow_remote);

    /// What `open` would object to that can be seen from here: form, length, group.
    static std::optional<Problem> check(const std::string& where, const std::string& group,
                                        bool allow_remote);

    /// A socket that is already listening.
    static Listener adopted(Descriptor socket);

    /// All of it as plain bytes, for a process that shares our descriptors.
    struct Card {
        int socket;
        std::uint32_t inherited;
        std::uint64_t device, inode;
        char path[112];
    };

    Card card() const;
    static Listener of(const Card& card);

    /// The socket belongs to somebody else now.
    void let_go();

    Listener(Listener&&) noexcept = default;
    Listener& operator=(Listener&&) noexcept = default;
    ~Listener();

    int descriptor() const { return socket_.get(); }

    /// The socket file stays when this process ends: a successor has the socket.
    void hand_over() { path_.clear(); }

    /// Somebody else keeps the queue of callers while we are away.
    bool inherited() const { return inherited_; }

private:
    Listener() = default;

    Descriptor socket_;
    bool inherited_ = false;
    std::string path_;
    unsigned long long device_ = 0, inode_ = 0;
};

/// The sockets systemd (or a parent of ours) passed: LISTEN_PID, LISTEN_FDS. The variables are
/// removed, so that no child believes in them.
std::vector<Listener> inherited_listeners();

}  // namespace warmline::gateway
