/// What a mail leaves to its reader: "können Sie bis Samstag abholen", "if you'd rather wait",
/// "ein Wort genügt". A mail with such a sentence leaves nobody at a loss, though it asks nothing.
///
/// "Sollten Sie noch Fragen haben" is no such sentence: stock endings stand below every mail.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Whether the body tells its reader what he may, need not or should do, or what holds if he wants
/// something.
bool leaves_a_choice(const Inquiry& inquiry);

/// The same of one sentence.
bool leaves_a_choice(const Inquiry& inquiry, std::uint32_t sentence);

}  // namespace warmline::match
