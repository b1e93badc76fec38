/// The words of a text that say what it is about, cut to a rough stem so that "Rechnungen" and
/// "Rechnung" are one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/text/document.hpp"

namespace warmline::match {

struct ContentWord {
    std::string_view stem;   ///< a view of the folded text
    std::uint32_t word = 0;  ///< into Document::words

    friend bool operator==(const ContentWord&, const ContentWord&) = default;
};

/// Stem of a folded word: German and English endings cut. A view of the word.
std::string_view rough_stem(std::string_view folded);

/// Words every mail has, whatever it is about.
bool is_empty_word(const Word& word);
bool is_empty_word(std::string_view folded);

/// Nouns, numbers and names of four letters or more; function and politeness words left out.
std::vector<ContentWord> content_words(const Document& document, const Sentence& sentence);

}  // namespace warmline::match
