/// A line that says who signs and no more: "Jules", "Stuart Hallett, site manager", "Oonagh at the
/// box office".  What From shows tells the sender's own name, so no list need know it.  Internal to
/// the text room.
#pragma once

#include "linter/text/lines.hpp"

namespace warmline {

struct NameLine {
    TextRange name;        ///< empty when the line is none
    bool senders = false;  ///< the name is the one From shows, or a part of it
    bool known = false;    ///< else: it begins with a known first name

    explicit operator bool() const { return !name.empty(); }
};

/// Reads line `at`. Under a closing a first name nobody knows is one, too, when a place follows it.
NameLine read_name_line(const Lines& lines, std::size_t at, bool below_closing);

/// "Ihr Kundendienst, heute: Manfred", "the crew, by Ann Lee": who speaks for a team; empty when
/// nobody does.
TextRange name_behind_team(const Lines& lines, const Line& line);

/// The lowest paragraph that a name opens signs the letter when little but contact, imprint and
/// postscript stands below it; false when there is none.
bool sign_with_name_line(Lines& lines, SignOff& sign_off);

}  // namespace warmline
