/// How the ledger's memory is laid out: what its own files share.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "linter/doors/milter/front/ledger.hpp"
#include "linter/doors/milter/wire/session.hpp"

namespace warmline::gateway {

inline constexpr std::size_t longest_config = 256u << 10;
inline constexpr std::size_t slot_bytes = 4u << 20, head_bytes = 128u << 10,
                             remembered_at = head_bytes, slots_at = 1u << 20;

/// Of a slot's memory, from mail to mail. Giving back and faulting in what a mail of 100 kB needs
/// would cost more than all else the front does for it; so the slots in daily use keep more, and
/// keep it when they are closed.
inline constexpr std::size_t kept_bytes = 64u << 10, kept_warm_bytes = 256u << 10;
inline constexpr unsigned warm_slots = 64;

inline constexpr unsigned most_listeners = 16;

/// Notes of one move, written so that every moment between two stores can be told apart.
struct Ledger::Move {
    enum Phase : std::uint32_t { none, into_pipe, out_of_pipe };

    std::atomic<std::uint32_t> phase, slot;
    std::atomic<std::uint64_t> base, size;
};

struct Ledger::Head {
    std::atomic<std::uint32_t> fronts, heartbeat, leaving, at_work;  ///< at_work: slot + 1
    Move incoming, outgoing;
    std::uint32_t listeners;
    Listener::Card cards[most_listeners];
    std::atomic<int> sockets[capacity];  ///< descriptor + 1; 0 = the slot is free
};

/// Two texts, one of them in force.
struct Ledger::Memory {
    std::atomic<std::uint32_t> in_force;
    std::uint32_t sizes[2];
    char texts[2][longest_config];
};

struct Ledger::Account {
    struct Rest {
        std::uint64_t begin, origin;  ///< `origin` is the offset that lies first in the journal
        std::atomic<std::uint64_t> sent;
        std::uint32_t size;
        char words[milter::Session::longest_rest];
    };

    std::atomic<std::uint32_t> in_force, torn, deaths;
    std::atomic<std::uint64_t> received;
    Rest rests[2];

    Rest& rest() { return rests[in_force.load()]; }
};

}  // namespace warmline::gateway
