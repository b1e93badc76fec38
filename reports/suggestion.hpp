/// The words to put in place of marked ones, where one answer is right whatever the mail says.
#pragma once

#include <optional>
#include <string>

#include "linter/checked.hpp"

namespace warmline {

/// "" means: leave the words out. Nothing when a person has to write the better sentence; then the
/// rule's advice is all we have.
std::optional<std::string> replacement(const Checked& checked, const Finding& finding);

}  // namespace warmline
