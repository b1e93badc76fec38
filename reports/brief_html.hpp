/// A call brief as one HTML page without scripts, styles from elsewhere or pictures; the number is
/// a tel: link. Words of the mail are escaped.
#pragma once

#include <string>

#include "linter/verdict/assessment.hpp"

namespace warmline {

std::string render_brief_html(const CallBrief& brief, Language ui);

}  // namespace warmline
