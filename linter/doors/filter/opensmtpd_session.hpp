/// OpenSMTPD's filter protocol as a state machine: lines in, lines out, and mails to ask about.
///
/// Pure: no input, no clock. The server waits for nothing but the data lines it sent, which go back
/// once the mail has been judged; a session that cannot be judged gets its lines back unchanged.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "linter/doors/filter/milter_client.hpp"

namespace warmline::filter {

/// A mail that is complete and wants a verdict.
struct PendingMail {
    std::string session, token;
    std::uint64_t number = 0;  ///< tells this mail from a later one of the session
    Question question;         ///< without its mail: set `question.mail` to `mail` before asking
    std::string mail;          ///< lines ended by LF, dots not doubled
};

class OpensmtpdSessions {
public:
    /// What we want to hear, said once at the start.
    static std::string registration();

    /// One line from the server. Appends what to say at once; a mail that became complete is put
    /// into `complete`.
    void take(std::string_view line, std::string& out, std::vector<PendingMail>& complete);

    /// The verdict about a mail: appends its data lines, and remembers what to say at the commit.
    /// `on_hold` is the SMTP reply for a hold, "" to let it pass.
    void judged(const PendingMail& mail, const Reply& reply, const std::string& on_hold,
                std::string& out);

private:
    struct Session {
        std::string author, address, sender, queue_id, mail, verdict;
        std::vector<std::string> recipients;
        std::uint64_t number = 0;
        bool too_big = false;
    };

    void on_report(const std::vector<std::string_view>& words);
    void on_data_line(const std::vector<std::string_view>& words, std::string_view text,
                      std::string& out, std::vector<PendingMail>& complete);
    void begin_mail(Session& session);

    std::map<std::string, Session, std::less<>> sessions_;
    std::uint64_t last_number_ = 0;
};

}  // namespace warmline::filter
