/// The mail that follows a call: a short record of the talk, to be filled in.
#pragma once

#include <string>

#include "linter/verdict/brief_facts.hpp"

namespace warmline {

/// Facts are there, agreements are blanks. `language` is the customer's; `du`: we say du to them.
std::string draft_of(const Document& document, const BriefFacts& facts, const std::string& reader,
                     Language language, bool du);

}  // namespace warmline
