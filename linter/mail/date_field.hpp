/// The Date field (RFC 5322 3.3 with its obsolete forms), read tolerantly. Thread-safe.
#pragma once

#include <optional>
#include <string_view>

#include "linter/mail/message.hpp"

namespace warmline {

/// Weekday, seconds and zone may be missing, years may have two digits, zones may be letters, month
/// and day may stand in either order ("Jun 12"), comments are passed over. ISO 8601 is read too.
/// Empty when there is no day, month and year or one of them cannot be.
std::optional<DateTime> parse_date(std::string_view value);

}  // namespace warmline
