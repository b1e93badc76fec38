/// A call brief as Markdown for a ticket or a wiki. Words of the mail are escaped.
#pragma once

#include <string>

#include "linter/verdict/assessment.hpp"

namespace warmline {

std::string render_brief_markdown(const CallBrief& brief, Language ui);

}  // namespace warmline
