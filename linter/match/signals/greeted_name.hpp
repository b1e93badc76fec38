/// Whose name a greeting says, and what in it is no name.
#pragma once

#include <string>
#include <string_view>

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// What is known of the reader's name: people file, else the one To display name, else a
/// first.last address; "" when nothing is.
std::string name_of_reader(const Check& check);

/// "Kundin", "Sparbank-Kunde", "Occupier", "parents": whom a greeting means, no name of anybody.
bool is_role_word(std::string_view folded);

}  // namespace warmline::match
