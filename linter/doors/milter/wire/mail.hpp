/// One mail on its way through the gateway: who sends it, what its headers say about its kind, and
/// its bytes as the linter will read them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/doors/milter/wire/reply.hpp"

namespace warmline::milter {

struct Envelope {
    std::string client_address;  ///< "192.0.2.7", "2001:db8::7"; "" when local or unknown
    std::string daemon_name;
    std::string author;    ///< the login name; "" when the sender did not authenticate
    std::string sender;    ///< without angle brackets; "" for bounces
    std::string queue_id;  ///< known at the end of the message, else ""
    std::vector<std::string> recipients;  ///< the first `MailLimits::recipients`
    std::size_t recipient_count = 0;
};

/// What a header says by its mere presence. Compared by name and first word only; the front process
/// never decodes content.
struct HeaderFacts {
    bool automatic = false;           ///< Auto-Submitted, and not "no"
    bool list = false;                ///< List-Id
    bool report = false;              ///< multipart/report: bounces and receipts
    bool encrypted = false;           ///< multipart/encrypted or S/MIME that hides the text
    bool claims = false;              ///< a field `is_claim` says yes to
    std::string override_value;       ///< of X-Warmline-Override
    std::string message_id;           ///< as it stands there, brackets and all
    std::string date;                 ///< as it stands there
    std::vector<HeaderRemoval> ours;  ///< every X-Warmline-* the sender wrote
};

/// Whether a field of this name says what kind of mail this is or whom it is for, so that it would
/// pass unread or be judged by it: Auto-Submitted, List-Id, Precedence, X-Campaign-Recipients, and
/// X-Warmline-* but for those with a rule of their own (Ignore, Override). List-Unsubscribe is
/// none: it is there for the readers and does what it says.
bool is_claim(std::string_view field_name);

void note_header(HeaderFacts& facts, std::string_view name, std::string_view value);

struct MailLimits {
    std::size_t bytes = 10u << 20;
    std::size_t recipients = 1000;
};

struct Mail {
    Envelope envelope;
    HeaderFacts facts;
    std::string bytes;             ///< empty when `too_big` or when only headers were wanted
    std::size_t header_bytes = 0;  ///< of `bytes`, with the empty line
    std::uint64_t size = 0;        ///< of all that came, kept or not
    bool too_big = false;
    bool dropped = false;  ///< the gateway's memory was full; see Session::drop_bytes
};

/// ASCII only, whatever the locale.
bool same_ignoring_case(std::string_view a, std::string_view b);
std::string ascii_lower(std::string_view text);

}  // namespace warmline::milter
