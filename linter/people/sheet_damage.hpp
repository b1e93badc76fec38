/// What a spreadsheet writes into a cell when it has lost or cannot show the value: "#NV",
/// "#DIV/0!", "########", "4,9171E+11", "00.01.1900". Thread-safe.
#pragma once

#include <string_view>

namespace warmline {

/// Whether a whole cell, blanks around it aside, is such a thing.
bool is_sheet_damage(std::string_view cell);

/// "4,9171E+11", "1.2E+05": a long number of which only the first digits are left.
bool is_scientific(std::string_view cell);

}  // namespace warmline
