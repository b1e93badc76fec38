/// What to ask about the consequence of news that only its words gave away: no topic's question
/// fits it, but what ends, comes late or costs more is known (linter/topic/news.hpp).
#pragma once

#include <string>
#include <string_view>

#include "linter/base/vocabulary.hpp"
#include "linter/topic/news.hpp"

namespace warmline {

/// How the talk is said; "du" is German only.
struct SaidIn {
    Language language = Language::en;
    bool du = false;
};

/// An open question about what follows for the reader.
std::string_view consequence_question(const News& news, SaidIn said);

/// Why we call, with the sentence itself.
std::string told_reason(std::string_view sentence, SaidIn said);

}  // namespace warmline
