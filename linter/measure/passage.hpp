/// A stretch of prose as the measures see it: words and marks in order, sentences, and what is
/// known of each word (its classes, how common it is). One pass over the bytes.
///
/// The measures read bare text, and the weights in rules/measures were fitted on exactly this cut.
/// So the cut is kept here: were the reader's sentence splitter to learn a new abbreviation, every
/// weight would shift a little. `Document` stays the place where findings point to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/vocabulary.hpp"

namespace warmline {

/// A run of letters and digits (an apostrophe between letters belongs to it), or one other
/// character that is not a blank.
struct Token {
    enum Flag : std::uint16_t {
        word = 1,  ///< letters or digits
        digit_first = 2,
        has_digit = 4,
        capital = 8,    ///< first letter upper case
        all_caps = 16,  ///< two or more letters, all upper case
        emoji = 32,
        apostrophe = 64,
        sentence_start = 128,  ///< first word of its sentence
        new_line = 256,        ///< a line break stands before it
    };

    std::uint32_t begin = 0, length = 0;  ///< bytes of `Passage::text`
    std::uint16_t flags = 0;
    std::uint16_t letters = 0;             ///< characters
    std::uint8_t syllables = 0;            ///< 0 for marks and figures
    std::uint8_t spoken = 0, written = 0;  ///< band of commonness: 0 most common … `rare_band`
    std::uint8_t root = 0;                 ///< the better band of the word, its stem or its parts
    std::uint64_t hash = 0;                ///< of the folded bytes; figures all share one
    std::uint64_t classes = 0;             ///< bits of rules/measures/words/classes.json

    bool is(Flag flag) const { return (flags & flag) != 0; }
};

inline constexpr std::uint8_t rare_band = 15;

/// Half-open range of tokens.
struct Stretch {
    std::uint32_t begin = 0, end = 0;

    std::uint32_t size() const { return end - begin; }
};

struct Passage {
    std::string text;    ///< curly apostrophes made straight, otherwise as given
    std::string folded;  ///< `fold` of text, same offsets
    Language language = Language::en;
    std::vector<Token> tokens;
    std::vector<Stretch> sentences;  ///< cover all tokens; at least one unless there are no tokens

    std::string_view of(const Token& token) const {
        return std::string_view(text).substr(token.begin, token.length);
    }

    std::string_view folded_of(const Token& token) const {
        return std::string_view(folded).substr(token.begin, token.length);
    }

    Stretch whole() const { return {0, static_cast<std::uint32_t>(tokens.size())}; }
};

/// `text` is UTF-8; stray bytes count as marks. Every language but German is read as English.
Passage read_passage(std::string_view text, Language language);

}  // namespace warmline
