#include "linter/doors/milter/front/connection.hpp"

#include <algorithm>

namespace warmline::gateway {

namespace {

constexpr std::size_t most_unread = 1u << 20;  ///< replies the peer does not fetch

}  // namespace

/// One move at a time: what is left in the socket is told again at once, after the others' turn.
bool receive_into(Connection& connection) {
    const bool between_packets = !connection.partial();
    const auto got = connection.ledger.receive(connection.slot, connection.taken);
    if (got == Ledger::Got::bytes) {
        connection.heard = Clock::now();
        if (between_packets) connection.partial_since = connection.heard;
    }
    return got != Ledger::Got::end;
}

bool flush(Connection& connection) {
    if (connection.out.empty()) return true;
    const auto sent = connection.ledger.send(connection.slot, connection.out);
    if (!sent) return false;
    connection.out.erase(0, *sent);
    return connection.out.size() <= most_unread;
}

void skip_already_sent(Connection& connection) {
    if (connection.already_sent == 0) return;
    const auto known = std::min<std::uint64_t>(connection.already_sent, connection.out.size());
    connection.out.erase(0, known);
    connection.already_sent -= known;
}

void settle(Connection& connection) {
    if (connection.session.in_mail() || !connection.out.empty() || connection.already_sent != 0)
        return;
    connection.ledger.set_rest(connection.slot, connection.session.rest(), connection.taken);
}

}  // namespace warmline::gateway
