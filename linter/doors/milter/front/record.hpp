/// One line of the gateway's log: JSON with ids, numbers and fixed words. No subject, no text, no
/// address (unless the administrator asked for addresses); authors appear as keyed pseudonyms.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "linter/doors/milter/policy/config.hpp"
#include "linter/doors/milter/policy/decide.hpp"
#include "linter/doors/milter/policy/override_book.hpp"

namespace warmline::gateway {

/// Whether the author of a held mail heard of it.
enum class Told : std::uint8_t {
    none,     ///< nobody asked for a notice
    nobody,   ///< a program's mail, says its header: those are not answered (RFC 3834)
    earlier,  ///< of another copy or another try of the same mail
    waiting,
    sent,
    failed,
    unknown,  ///< the gateway ended before the notice did
};

/// Everything worth keeping about one mail. The text is gone by now.
struct MailRecord {
    std::string time;                       ///< UTC, "2026-11-21T22:40:11Z"
    std::string queue_id, profile, author;  ///< `author` is a pseudonym
    std::string sender;                     ///< only with privacy.log_addresses
    Decision decision;
    std::string_view skipped;                    ///< why it was not linted; static storage
    std::vector<std::string_view> not_believed;  ///< what it said of itself; static storage
    Failure failure = Failure::none;
    LintResult result;
    std::optional<Insistence> insistence;
    Told told = Told::none;
    bool cached = false;
    std::uint64_t size = 0;
    std::size_t recipients = 0;
    double milliseconds = 0;
};

/// One line of [0x20–0x7e], whatever the mail said.
std::string to_json_line(const MailRecord& record);

/// A line about the gateway itself: {"time":…,"event":"started","what":…}.
std::string event_line(std::string_view event, std::string_view what);

/// Now, in UTC to the second.
std::string utc_now();

/// "<=16K": sizes tell too much when they are exact.
std::string_view size_bucket(std::uint64_t bytes);

}  // namespace warmline::gateway

namespace warmline {

template <>
struct EnumNames<gateway::Told> {
    static constexpr std::array<std::string_view, 7> values{"none", "nobody", "earlier", "waiting",
                                                            "sent", "failed", "unknown"};
};

}  // namespace warmline
