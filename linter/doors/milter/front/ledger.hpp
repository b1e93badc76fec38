/// What outlives the front process: every connection's socket, the bytes of its mail under way, and
/// how much of our replies has gone out. A front that is killed leaves all of it behind, and the
/// next one goes on where it stopped; the mail server notices nothing.
///
/// The memory is shared with the guard (guard.hpp) and with the fronts it starts one after another;
/// so are the descriptors. Nothing here is parsed. Each connection has a slot: a journal of the
/// bytes that came since its last rest, and two rests, one of them in force. A rest is a moment at
/// which a session knows only a few words (Session::rest); from there the journal is replayed.
///
/// No step may be half done. Between a `recv` and the note of its length a process can die, and
/// nobody could tell what was taken; so bytes go socket → pipe → journal, and reply → pipe →
/// socket, each a move the kernel makes whole, noted before and after. `mend` looks at the pipes.
///
/// One thread and one front at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/doors/milter/front/listener.hpp"
#include "linter/doors/milter/pool/channel.hpp"

namespace warmline::gateway {

class Ledger {
public:
    static constexpr unsigned capacity = 16'384;
    static constexpr std::size_t journal_bytes = (4u << 20) - 8192;

    static Result<std::unique_ptr<Ledger>> create();
    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    /// A new front begins, before it has opened anything: no child of it may see mails, what the
    /// last one was doing is finished or undone, descriptors nobody knows are closed. Connections
    /// that were accepted and not yet entered are entered.
    void take_over();

    /// True for every front but the first.
    bool is_succession() const;

    // Connections.

    /// The ledger closes the socket. Nullopt when all slots are taken.
    std::optional<unsigned> enter(Descriptor socket);
    void close(unsigned slot);
    std::vector<unsigned> slots() const;
    int socket(unsigned slot) const;

    enum class Got : std::uint8_t { bytes, nothing, end };

    /// One move into the journal. Offsets count the connection's bytes from its beginning; `taken`
    /// is the first the caller still needs when the journal must be emptied.
    Got receive(unsigned slot, std::uint64_t taken);
    std::string_view bytes_since(unsigned slot, std::uint64_t offset) const;

    /// Bytes of the journal in use.
    std::size_t held_bytes(unsigned slot) const;

    /// Gives the memory of what was taken back, at the price of `replayable`.
    void empty_journal(unsigned slot, std::uint64_t taken);

    /// How many bytes went out; nullopt when the peer is gone.
    std::optional<std::size_t> send(unsigned slot, std::string_view reply);

    struct Rest {
        std::string_view words;   ///< "" for a connection that has not begun
        std::uint64_t begin = 0;  ///< offset the replay begins at
        std::uint64_t sent = 0;   ///< bytes of replies sent since then
    };

    Rest rest(unsigned slot) const;
    void set_rest(unsigned slot, std::string_view words, std::uint64_t begin);

    /// As `set_rest`, for a connection that comes from elsewhere with its journal.
    void load(unsigned slot, std::string_view words, std::string_view journal, std::uint64_t sent);

    /// False when a replay would not come to the same state, or has killed fronts before.
    bool replayable(unsigned slot) const;

    /// Marks what the front is busy with; a slot it dies with twice is given up.
    void begin_work(unsigned slot);
    void end_work();

    // The front as a whole.

    void set_listeners(const std::vector<Listener>& listeners);
    std::vector<Listener> listeners() const;

    /// The text of the configuration in force; "" when none is, or when it is longer than 256 KB.
    void remember(std::string_view config);
    std::string remembered() const;

    /// The front lives; the guard looks at it now and then.
    void beat();
    std::uint32_t heartbeat() const;

    /// A front that leaves on purpose has no successor here.
    void set_leaving();
    bool leaving() const;

private:
    struct Head;
    struct Account;
    struct Memory;
    struct Move;

    Ledger() = default;
    Account& account(unsigned slot) const;
    char* journal(unsigned slot) const;
    void finish_incoming();
    void finish_outgoing();
    void list_free_slots();
    void sweep();
    std::optional<std::size_t> send_plainly(unsigned slot, std::string_view reply);

    char* memory_ = nullptr;
    Head* head_ = nullptr;
    Memory* remembered_ = nullptr;
    Descriptor in_from_, in_to_, out_from_, out_to_;  ///< ends of the two pipes
    std::vector<int> standing_;                       ///< open since before the first front
    std::vector<unsigned> free_;                      ///< highest first, so that low ones are used
};

}  // namespace warmline::gateway
