/// What a caller must have in hand, line by line, for the colleague.
#pragma once

#include <string>
#include <vector>

#include "linter/verdict/brief_facts.hpp"

namespace warmline {

std::vector<std::string> fact_lines(const BriefFacts& facts, const Thread& thread, Language ui);

}  // namespace warmline
