#include "linter/match/engine/seldom_said.hpp"

#include "linter/measure/word_table.hpp"

namespace warmline::match {

bool is_seldom_said(const Document& document, const Word& word, Language language) {
    constexpr int seldom_in_english = 11, seldom_in_german = 13;
    const int least = language == Language::de ? seldom_in_german : seldom_in_english;
    return root_band(document.folded_of(word), facts_of(word.hash, language), language) >= least;
}

}  // namespace warmline::match
