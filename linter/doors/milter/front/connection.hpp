/// One mail server's connection: its socket, its session, and what waits to be written.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "linter/doors/milter/front/judge.hpp"
#include "linter/doors/milter/pool/channel.hpp"
#include "linter/doors/milter/wire/packet.hpp"
#include "linter/doors/milter/wire/session.hpp"

namespace warmline::gateway {

struct Connection {
    Connection(Descriptor connected, const Config& config)
        : socket(std::move(connected)), session(config.mail_limits) {}

    Descriptor socket;
    milter::PacketReader reader;
    milter::Session session;
    std::shared_ptr<Judge> judge;  ///< of the mail under way
    std::string out;
    std::uint64_t number = 0;
    std::uint64_t ticket = 0;       ///< of the mail being judged, 0 when none
    std::size_t counted_bytes = 0;  ///< of the gateway's memory
    bool working = false;           ///< its packets are being taken right now
    TimePoint heard = Clock::now();
    TimePoint partial_since = Clock::now();  ///< when the packet under way began
};

/// False when the connection is over.
bool receive_into(Connection& connection);
bool flush(Connection& connection);

}  // namespace warmline::gateway
