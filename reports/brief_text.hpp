/// A call brief as plain text for a terminal or a note. Control characters of the mail are removed.
#pragma once

#include <string>

#include "linter/verdict/assessment.hpp"

namespace warmline {

std::string render_brief_text(const CallBrief& brief, Language ui);

}  // namespace warmline
