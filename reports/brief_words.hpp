/// The headings of a call brief, in the language of the colleague who reads it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/verdict/assessment.hpp"

namespace warmline {

struct BriefSection {
    std::string_view heading;
    std::vector<std::string> lines;
    bool list = false;  ///< bullets rather than a paragraph
};

/// The brief cut into sections in the order a caller needs them; empty sections are left out.
std::vector<BriefSection> brief_sections(const CallBrief& brief, Language ui);

/// "Anruf bei Petra Kurz" / "Call Petra Kurz".
std::string brief_title(const CallBrief& brief, Language ui);

}  // namespace warmline
