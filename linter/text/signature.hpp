/// The contact block under a sign-off, and sign-offs that are only a name.  Internal to the text
/// room.
#pragma once

#include "linter/text/lines.hpp"

namespace warmline {

/// Whether the line is text that may belong to a sign-off or signature.
bool may_sign(const Line& line);

/// "--", which stands before a signature by convention.
bool is_delimiter(const Lines& lines, const Line& line);

/// "PS: …", "Anlagen: …"
bool is_post_scriptum(const Lines& lines, const Line& line);

/// Whether the sender has said something above line `at`.
bool stands_below_a_letter(const Lines& lines, std::size_t at);

/// Labels the contact lines from line `begin` on, up to prose or the quoted mail.
void mark_signature(Lines& lines, std::size_t begin);

/// Labels the trade, house and contact that stand in one paragraph with the name above line
/// `begin`; returns the line behind them.
std::size_t mark_under_name(Lines& lines, std::size_t begin);

/// A name alone under the letter signs it; false when there is none.
bool sign_with_bare_name(Lines& lines, SignOff& sign_off);

/// The sender's device or an address block at the very end, without any sign-off above it.
void mark_lone_signature(Lines& lines);

/// "Foldery Inc., 9 Wharf Street" at the end of a letter nobody signs: the house that From shows,
/// or a company form, and no sentence.
void mark_house(Lines& lines);

}  // namespace warmline
