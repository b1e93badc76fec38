/// Walking through the raw header of a mail, field by field.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace warmline::gateway {

/// The end of the field that begins at `begin`, its folded lines with it.
std::size_t end_of_field(std::string_view header, std::size_t begin);

/// Takes what the mail claims to be (milter::is_claim) out of its first `header_bytes`, for the
/// linter; the mail that is sent keeps it. Returns how many are left.
std::size_t drop_claims(std::string& mail, std::size_t header_bytes);

}  // namespace warmline::gateway
