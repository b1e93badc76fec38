/// The mail server's side of the milter protocol, for mail that does not come through one: pipes,
/// OpenSMTPD, Exim. The gateway judges; this carries question and answer.
///
/// Blocking, with one deadline for everything. Whatever goes wrong is `unreachable`, and the caller
/// lets the mail pass unless told otherwise.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/doors/milter/wire/reply.hpp"

namespace warmline::filter {

struct Question {
    std::string client_address;  ///< "" when unknown
    std::string author;          ///< the login, "" when none
    std::string sender;
    std::vector<std::string> recipients;
    std::string queue_id;
    std::string_view mail;  ///< with LF or CRLF lines
};

struct Reply {
    enum class Kind : std::uint8_t { accept, hold, reject, tempfail, unreachable };

    Kind kind = Kind::accept;
    std::string text;  ///< reject, tempfail: "550 5.7.1 …"; hold: reason; unreachable: what failed
    std::vector<milter::HeaderRemoval> removals;
    std::vector<milter::HeaderAddition> additions;
};

/// `where` is "unix:/path" or "inet:127.0.0.1:8895".
Reply ask(const std::string& where, const Question& question, std::chrono::milliseconds patience);

/// The mail with the reply's header changes, line ends as they were. The body is never touched.
std::string with_header_changes(std::string_view mail, const Reply& reply);

}  // namespace warmline::filter
