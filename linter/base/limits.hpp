/// How much of a message we are willing to read.
///
/// Beyond a limit a room records a `Problem` with code "limit-…", lints what was read and goes on.
/// Sources: the measured traps of mail libraries (linter/mail/README.md) and RFC 2046 for the
/// boundary.
#pragma once

#include <cstddef>

namespace warmline {

struct Limits {
    std::size_t bytes = 64u << 20;          ///< of one message; a longer one is cut
    std::size_t header_bytes = 256u << 10;  ///< of one header block
    std::size_t header_line = 64u << 10;    ///< of one unfolded field; a longer one is cut
    std::size_t headers = 1000;             ///< fields in one header block
    std::size_t boundary = 200;             ///< bytes; RFC 2046 allows 70, real mail a few more
    std::size_t parts = 1000;
    std::size_t depth = 50;             ///< nesting of multipart and message/rfc822
    std::size_t text_bytes = 4u << 20;  ///< decoded text of one message over all its parts
    std::size_t addresses = 10'000;     ///< in one address list
    std::size_t findings = 5'000;       ///< kept for one message
    std::size_t findings_per_rule = 200;

    friend bool operator==(const Limits&, const Limits&) = default;
};

}  // namespace warmline
