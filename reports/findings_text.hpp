/// `findings.txt` of a corpus case: what a person should see for a mail, in a form that reads well
/// in a diff. English, no colours, no widths that depend on anything.
#pragma once

#include <string>

#include "linter/checked.hpp"

namespace warmline {

std::string findings_text(const Checked& checked);

}  // namespace warmline
