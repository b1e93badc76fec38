/// Requests that stand only if something comes about.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Whether the sentence asks only in a case ("falls", "hat der Lack Kratzer, …"), or for nothing
/// but reading: no day can be set. `text` is the sentence, folded.
bool is_conditional(const Inquiry& inquiry, std::uint32_t sentence, std::string_view text);

/// "Schicken Sie mir die Adressen, dann gehen neue raus": the reader asks something of us that way.
bool sets_us_going(std::string_view text);

/// "Möchten Sie reden? … Schreiben Sie mir Ihre Nummer": asked only after a yes.
bool only_for_a_yes(const Document& document, const Sentence& sentence, std::uint32_t number);

/// The same, or "dann schreiben Sie mir" right behind a question.
bool follows_a_yes(const Document& document, const Sentence& sentence, std::uint32_t number);

/// "Bringen Sie die Liste mit": done at the meeting, not before it.
bool is_brought_along(const Inquiry& inquiry, std::uint32_t number);

}  // namespace warmline::match
