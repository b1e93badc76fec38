#include "linter/match/signals/plain_words.hpp"

#include <cctype>

#include "linter/measure/word_table.hpp"

namespace warmline::match {

bool stands_alone(const Document& document, TextRange range) {
    constexpr std::string_view opens = " \n\t\"'([*}", closes = " \n\t\"')],.;:!?*{";
    const std::string_view text = document.text;
    // Beyond ASCII stand typographic quotes and dashes.
    const auto fits = [](char c, std::string_view marks) {
        return (static_cast<unsigned char>(c) & 0x80) != 0 || marks.find(c) != marks.npos;
    };
    if (range.begin > 0 && !fits(text[range.begin - 1], opens)) return false;
    if (range.end >= text.size()) return true;
    if (!fits(text[range.end], closes)) return false;
    // "example.DE" and "10:AB" go on behind the mark.
    const bool blank = text[range.end] == ' ' || text[range.end] == '\n';
    return blank || range.end + 1 >= text.size() ||
           std::isalnum(static_cast<unsigned char>(text[range.end + 1])) == 0;
}

bool is_everyday(const Word& word, Language language) {
    // Acronyms are short and said often as well; a longer word need only be known.
    constexpr std::uint8_t usual = 12, known = 14;  // in doubling ranks
    if (word.length < 4) return facts_of(word.hash, language).spoken <= usual;
    return facts_of(word.hash, Language::de).spoken <= known ||
           facts_of(word.hash, Language::en).spoken <= known;
}

}  // namespace warmline::match
