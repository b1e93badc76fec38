/// How many things one sentence asks for: "Bitte schicken Sie A, nennen Sie B und sagen Sie mir, ob
/// C."
#pragma once

#include <cstdint>
#include <vector>

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Where each ask of a request begins, in text order: its commands or infinitives ("Könnten Sie A
/// bestätigen und B nennen?") and the second, third … question to be answered ("wann Sie da sind
/// und ob der Lift fährt"). What is done with the same thing ("unterschreiben Sie es") is no ask of
/// its own. Verbs the reader does for nobody are not counted, so there may be none.
std::vector<std::uint32_t> coordinated_asks(const Inquiry& inquiry, std::uint32_t sentence);

/// Whether the sentence can hold three asks: they take two commas, or one and an "und". Cheap.
bool may_join_three(const Document& document, const Sentence& sentence);

}  // namespace warmline::match
