/// Why there is no call brief: a call may be wanted and still have no route.
#pragma once

#include <string_view>

#include "linter/verdict/assessment.hpp"

namespace warmline {

/// One sentence for people; asked for a verdict whose brief is empty.
std::string_view no_brief_words(const Verdict& verdict, Language ui);

}  // namespace warmline
