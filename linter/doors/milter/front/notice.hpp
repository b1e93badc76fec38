/// The mail that tells an author that a mail is on hold: which one, why, and what can be done.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/doors/milter/front/memory.hpp"
#include "linter/doors/milter/front/record.hpp"
#include "linter/doors/milter/policy/config.hpp"

namespace warmline::gateway {

/// It goes to the author of the mail and to nobody else, so it may name what the log may not.
struct Notice {
    std::string to;
    std::string subject, brief;           ///< as a worker read them: any UTF-8, brief has lines
    std::string date;                     ///< as it stands in the mail
    std::vector<std::string> recipients;  ///< the first ones
    MailRecord record;
};

/// The whole mail. The text travels in base64, the subject in encoded words: nothing in them can
/// become a header. A sender without a domain gets the author's. The Message-ID bears our stamp.
std::string notice_mail(const Config& config, const Notice& notice, const Secret& secret);

/// Whether a mail with this Message-ID, going to these and nobody else, is a notice of ours, by
/// whatever way and login it comes: it must pass, or there would be a notice about it. Who copies
/// the id of a notice he got can write to himself.
bool is_notice(std::string_view message_id, const milter::Envelope& envelope, const Secret& secret);

/// Whether `address` may stand on a command line and in a header as it is.
bool is_plain_address(std::string_view address);

}  // namespace warmline::gateway
