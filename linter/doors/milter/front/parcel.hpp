/// A connection on its way to another process: its socket, and a memory file with what its session
/// knows. To the successor of an upgrade over a channel, or to systemd, which keeps both until the
/// service has started again.
///
/// The file begins with a word that names its form; a process that does not know it closes the
/// connection. One thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "linter/doors/milter/front/ledger.hpp"

namespace warmline::gateway {

/// What a session knows, in bytes.
struct Baggage {
    std::string rest;     ///< Session::rest
    std::string journal;  ///< all that came since
    std::uint64_t sent = 0;

    friend bool operator==(const Baggage&, const Baggage&) = default;
};

std::string to_bytes(const Baggage& baggage);
std::optional<Baggage> read_baggage(std::string_view bytes);

/// Of a slot that is `replayable`.
Baggage pack(const Ledger& ledger, unsigned slot);

/// In a memory file; empty when there is no memory for it.
Descriptor to_memory_file(const Baggage& baggage);
std::optional<Baggage> read_memory_file(int file);

/// Over a channel of messages (SOCK_SEQPACKET). False when the other end is gone.
bool send_parcel(int channel, const Ledger& ledger, unsigned slot);

/// Puts together the two messages of each parcel.
class ParcelReader {
public:
    /// A slot for each whole parcel that has come; `gone` when no more will.
    std::vector<unsigned> take(int channel, Ledger& ledger, bool& gone);

private:
    Descriptor socket_;
};

/// Whether systemd keeps descriptors for us (the unit says so in WARMLINE_KEEP_SESSIONS).
bool systemd_keeps_sessions();

/// Leaves these connections with systemd. Returns when it has them.
void leave_with_systemd(const Ledger& ledger, const std::vector<unsigned>& slots);

/// Takes those a former process left off what systemd passed us and enters them.
void fetch_from_systemd(Ledger& ledger);

}  // namespace warmline::gateway
