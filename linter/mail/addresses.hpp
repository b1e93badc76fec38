/// Address lists (RFC 5322 3.4) as they come: groups, quoted names, comments, routes, encoded
/// words, unquoted commas in names, missing brackets. One walk over the bytes; never throws;
/// thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "linter/mail/message.hpp"

namespace warmline {

/// At most `limit` mailboxes; `value` lies in `bytes`. What has no address keeps its name, what is
/// neither leaves no trace ("undisclosed-recipients:;").
std::vector<Mailbox> parse_addresses(std::string_view bytes, SourceRange value, std::size_t limit);

}  // namespace warmline
