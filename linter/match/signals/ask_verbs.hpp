/// The deeds a request asks for: does anybody wait for their fruit?
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Whether the reader is to send, tell or pay something.
bool gives_back(const Inquiry& inquiry, std::uint32_t sentence);

/// The same, or whether he is to take on a job. "Leg das Geld beiseite" and "werfen Sie die
/// Scherben weg" are his own affair.
bool is_awaited(const Inquiry& inquiry, std::uint32_t sentence);

/// Whether a folded word is such a verb, in whatever form: "schicken", "zu bestätigen", "telling".
bool is_deed(std::string_view word, bool german);

/// "schick", "bestätige": such a verb as one says it to a friend.
bool is_familiar_command(std::string_view word);

}  // namespace warmline::match
