/// One connection of a mail server, as a state machine: packets in, replies out, and now and then a
/// question to the caller (is this mail in scope? what is the answer?).
///
/// Between two mails all a session knows fits into a few words (`rest`); another session that is
/// told them (`resume`) and gets the packets since then comes to the same state.
///
/// Pure: no sockets, no clock. Many mails may pass through one session; each MAIL and ABORT begins
/// afresh. Not thread-safe; one session belongs to one connection.
#pragma once

#include <cstdint>
#include <string>

#include "linter/doors/milter/wire/agreement.hpp"
#include "linter/doors/milter/wire/command.hpp"
#include "linter/doors/milter/wire/mail.hpp"

namespace warmline::milter {

enum class Event : std::uint8_t {
    nothing,
    mail_begins,    ///< call `begin` before the next packet
    mail_complete,  ///< take the mail, and call `answer` when it is known
    cancelled,      ///< the mail that waits for its answer is gone
    closed,         ///< the peer said goodbye
    failed,         ///< the peer does not speak the protocol; close
};

/// How much of a mail the caller wants to see.
enum class Interest : std::uint8_t { none, headers, whole };

class Session {
public:
    explicit Session(MailLimits limits) : limits_(limits) {}

    Event take(const Packet& packet, std::string& out);

    /// After `mail_begins`. `none` ends our part in this mail: the server is told to accept.
    void begin(Interest interest, std::string& out);

    /// After `mail_complete`.
    void answer(const Answer& answer, std::string& out);

    /// After `mail_complete`, when somebody has given the answer already: the mail is forgotten.
    void forget();

    /// What a session between two mails knows. At most `longest_rest` bytes.
    std::string rest() const;

    /// For a fresh session. False when `rest` was not written by this version.
    bool resume(std::string_view rest);

    static constexpr std::size_t longest_rest = 3200;

    /// Who sends; complete at `mail_complete`.
    const Envelope& envelope() const { return mail_.envelope; }

    /// The finished mail; valid once, right after `mail_complete`.
    Mail take_mail() { return std::move(mail_); }

    /// Bytes of the mail under way that this session holds.
    std::size_t held_bytes() const { return mail_.bytes.capacity(); }

    /// Lets go of the mail's bytes and of those still to come.
    void drop_bytes();

    const Agreement& agreement() const { return agreement_; }

    bool negotiated() const { return stage_ != Stage::greeting; }

    /// Between MAIL and our answer.
    bool in_mail() const { return stage_ > Stage::idle; }

    bool deciding() const { return stage_ == Stage::deciding; }

private:
    enum class Stage : std::uint8_t { greeting, idle, asking, receiving, deciding };

    Event on(const Negotiate& offer, std::string& out);
    Event on(const Connect& connect, std::string& out);
    Event on(const Helo&, std::string& out);
    Event on(const MailFrom& mail, std::string& out);
    Event on(const RecipientTo& recipient, std::string& out);
    Event on(const Data&, std::string& out);
    Event on(const Header& header, std::string& out);
    Event on(const EndOfHeaders&, std::string& out);
    Event on(const BodyChunk& chunk, std::string& out);
    Event on(const EndOfMessage& end, std::string& out);
    Event on(const Macros& macros, std::string& out);
    Event on(const Abort&, std::string& out);
    Event on(const Quit&, std::string& out);
    Event on(const QuitNewConnection&, std::string& out);
    Event on(const UnknownCommand&, std::string& out);

    void proceed_unless(std::uint32_t quiet_step, std::string& out) const;
    void keep(std::string_view bytes);
    void begin_body();
    void forget_mail();

    MailLimits limits_;
    Agreement agreement_;
    Stage stage_ = Stage::greeting;
    Interest interest_ = Interest::none;
    bool body_begun_ = false;
    std::string client_address_, daemon_name_, author_;
    Mail mail_;
};

}  // namespace warmline::milter
