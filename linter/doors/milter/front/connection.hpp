/// One mail server's connection: its place in the ledger, its session, and what waits to be
/// written.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "linter/doors/milter/front/judge.hpp"
#include "linter/doors/milter/front/ledger.hpp"
#include "linter/doors/milter/wire/packet.hpp"
#include "linter/doors/milter/wire/session.hpp"

namespace warmline::gateway {

struct Connection {
    Connection(Ledger& its_ledger, unsigned its_slot, const Config& config)
        : ledger(its_ledger), slot(its_slot), session(config.mail_limits) {}

    /// Closes the socket.
    ~Connection() { ledger.close(slot); }

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    int socket() const { return ledger.socket(slot); }

    std::string_view unread() const { return ledger.bytes_since(slot, taken); }

    /// Whether part of a packet waits for its rest.
    bool partial() const { return !unread().empty(); }

    Ledger& ledger;
    unsigned slot;
    milter::Session session;
    std::shared_ptr<Judge> judge;  ///< of the mail under way
    std::string out;
    std::uint64_t number = 0;
    std::uint64_t mails = 0;         ///< that were judged; tells a late answer from the one awaited
    std::uint64_t taken = 0;         ///< offset of the first byte no packet was made of
    std::uint64_t already_sent = 0;  ///< bytes of replies that a replay makes a second time
    std::uint64_t ticket = 0;        ///< of the mail being judged, 0 when none
    std::size_t counted_bytes = 0;   ///< of the gateway's memory
    bool waits_to_write = false;
    bool working = false;  ///< its packets are being taken right now
    TimePoint heard = Clock::now();
    TimePoint partial_since = Clock::now();  ///< when the packet under way began
};

/// False when the connection is over.
bool receive_into(Connection& connection);
bool flush(Connection& connection);

/// Takes what was sent before a replay off the replies it made again.
void skip_already_sent(Connection& connection);

/// Between two mails, with nothing left to write: a replay may begin here.
void settle(Connection& connection);

}  // namespace warmline::gateway
