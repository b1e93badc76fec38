/// What the words around a day say of it: that it was, that it is to come.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/text/document.hpp"

namespace warmline::match {

struct Clause {
    std::uint32_t begin = 0, end = 0;  ///< words
};

/// The part of the sentence around a day that "und", "and" or a sign sets apart from the rest.
Clause clause_around(const Document& document, const Sentence& sentence, TextRange day);

/// Whether the sentence around a day tells what was, in words that leave no other reading.
bool says_it_was(const Document& document, const Sentence& sentence, TextRange day);

/// "Ihr Termin ist am 12. November", "Am 12. November zeigen wir": what is planned for a day whose
/// first word is that one, the first behind it another.
bool plans_a_day(const Document& document, const Sentence& sentence, std::uint32_t first,
                 std::uint32_t behind);

/// "ist am 8. Juni abgegangen", "lieferten wir am 8. Juni", "left on 8 June".
bool tells_the_past(const Document& document, Clause clause);

/// "am 12. November kommen wir"; `lead` is the word before the day.
bool tells_the_future(const Document& document, Clause clause, std::uint32_t lead);

/// Whether a folded sentence holds words of what is to come.
bool speaks_of_the_future(std::string_view text);

/// "Die am 1. Juni gelieferte Pumpe": the day belongs to the word behind it.
bool describes_a_thing(const Document& document, const Sentence& sentence, TextRange day);

}  // namespace warmline::match
