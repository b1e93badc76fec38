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

/// Whether it offers him something: a choice, not a duty ("Sie müssen", "you should") and no
/// question.
bool offers_a_choice(const Inquiry& inquiry);

/// Whether the writer bears a cost for him: "wir erstatten", "free of charge".
bool makes_good(const Inquiry& inquiry);

/// Whether it speaks of what he did: "you finished the walk", "haben Sie bei uns gemietet".
bool recalls_a_deed(const Inquiry& inquiry);

}  // namespace warmline::match
