/// One thing of a mail with two values. Each check is strict: the same words name the thing, the
/// same kind of value belongs to it by grammar, and nothing speaks of change, choice or condition.
#pragma once

#include <cstdint>
#include <vector>

#include "linter/match/clashes/values.hpp"

namespace warmline::match {

/// Old and new, from and to, options: two values that are meant to differ.
bool speaks_of_change(const Inquiry& inquiry, std::uint32_t sentence);

/// Both say whether they reported. "das Gespräch am 16. Juni" and "am 17. Juni zum Gespräch"; "die
/// Gebühr beträgt 45 €" and "die Gebühr von 49 €"; "Frist für den Einspruch" and "Einspruchsfrist".
bool compare_things(Check& check, const std::vector<Value>& values);

/// What the reader is to send, or to pay, by two days.
bool compare_terms(Check& check, const std::vector<Value>& values);

/// "Rechnung Nr. 4711" and "die Rechnungsnummer 4177".
void compare_names_of_cases(Check& check);

/// "Guten Tag Frau Kurz" and "vielen Dank, Herr Kurz".
void compare_titles(Check& check);

/// "Vertrag für Frau Kurz" above "Guten Tag Frau Lang", where nobody else speaks of Kurz.
void compare_names(Check& check, const Block& subject);

/// "Termin mit Frau Huber" above "das Gespräch mit Herrn Kaiser am …", where nobody else speaks of
/// Huber.
void compare_company(Check& check, const Block& subject);

}  // namespace warmline::match
