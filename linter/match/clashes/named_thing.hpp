/// What a sentence says a value of: an agreement that ends, a deed, an event, a price.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/match/clashes/noun_phrase.hpp"
#include "linter/match/clashes/values.hpp"

namespace warmline::match {

/// "Ihr Vertrag endet am 31. Dezember", "läuft zum 31.12. aus", "your contract ends on …".
std::optional<Thing> ended_on(const Document& document, const Sentence& sentence);

/// What is done on the one day of a German sentence: "wird am 15. Dezember abgelesen", "der
/// Ablesetermin ist der 16. Dezember". `is_done` tells the first form, empty when it names none.
std::string deed_of(const Document& document, const Sentence& sentence, bool& is_done);

/// "Wir beginnen um 15 Uhr", "we start at 15:00": the hour of whatever the mail invites to; with
/// what one begins is another matter.
bool is_our_beginning(const Document& document, const Sentence& sentence, const Value& value);

/// "Das Webinar beginnt um", "the tour starts at".
bool begins(const Document& document, const Sentence& sentence);

/// The event a day or an hour belongs to.
std::optional<Thing> event_of(const Document& document, const Sentence& sentence,
                              const Value& value);

/// The price a sum belongs to: the thing opens its clause, it is no part of another one.
std::optional<Thing> price_of(const Document& document, const Sentence& sentence,
                              const Value& value);

/// What a term is for: "Einspruchsfrist", "Frist für den Einspruch", "appeal deadline", "deadline
/// for your appeal" → the stem of "Einspruch", "appeal".
std::string_view matter_of_term(const Document& document, const Sentence& sentence);

}  // namespace warmline::match
