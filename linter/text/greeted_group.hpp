/// Whether a greeting turns to a group, not to a person: "Liebes Team Einkauf", "Dear Parents of
/// Class 4B", "Liebe Freunde des Museums Ludwig". None of its words is anybody's name.
#pragma once

#include "linter/text/lines.hpp"

namespace warmline {

/// The group named from word `first` on, up to the comma or the line's end: one past its last word,
/// `first` itself when no group is named. `neuter` tells of "Liebes …", "Sehr geehrtes …" before
/// it.
std::uint32_t end_of_group(const Lines& lines, const Line& line, std::uint32_t first, bool neuter);

}  // namespace warmline
