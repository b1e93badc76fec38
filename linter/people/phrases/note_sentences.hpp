/// Notes of a customer list as sentences of words; commas and brackets are words of their own.
#pragma once

#include <string_view>
#include <vector>

#include "linter/people/phrases/phrase.hpp"

namespace warmline {

/// "Hört schlecht, E-Mail reicht." → hoert schlecht , mail reicht.
std::vector<Words> sentences_of(std::string_view note);

}  // namespace warmline
