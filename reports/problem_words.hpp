/// What was odd about a mail's bytes, in the reader's language.
#pragma once

#include <string>

#include "linter/base/result.hpp"
#include "linter/base/vocabulary.hpp"

namespace warmline {

/// One line for people: "where: what; remedy". Rooms speak English; the German words of what can
/// happen to a mail stand here, by code; those of everything else in
/// linter/base/german_problem.hpp.
std::string problem_words(const Problem& problem, Language ui);

}  // namespace warmline
