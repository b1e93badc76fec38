/// One right or term of so many days that a mail gives two lengths.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Reports "Das Rückgaberecht beträgt 30 Tage" behind "14 Tage Rückgaberecht".
void compare_lengths_of_rights(Check& check);

}  // namespace warmline::match
