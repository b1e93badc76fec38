/// The deeds a request asks for: does anybody wait for their fruit?
#pragma once

#include <cstdint>

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Whether the reader is to send, tell or pay something.
bool gives_back(const Inquiry& inquiry, std::uint32_t sentence);

/// The same, or whether he is to take on a job. "Leg das Geld beiseite" and "werfen Sie die
/// Scherben weg" are his own affair.
bool is_awaited(const Inquiry& inquiry, std::uint32_t sentence);

}  // namespace warmline::match
