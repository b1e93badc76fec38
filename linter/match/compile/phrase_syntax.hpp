/// A phrase as authors write it → the word sequences it stands for. Syntax: rules/README.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.hpp"

namespace warmline::match {

/// One spelling of one word.
struct Atom {
    enum class Kind : std::uint8_t { word, exact, prefix, suffix, any };
    Kind kind = Kind::word;
    std::string text;  ///< folded, except for exact: as written; "" for any

    friend auto operator<=>(const Atom&, const Atom&) = default;
};

/// One place in a phrase: any of its atoms fits. `gap` words may stand before it.
struct Step {
    std::vector<Atom> atoms;
    std::uint8_t gap = 0;

    friend auto operator<=>(const Step&, const Step&) = default;
};

struct Sequence {
    std::vector<Step> steps;
    bool at_start = false;  ///< ^
    bool at_end = false;    ///< $

    friend auto operator<=>(const Sequence&, const Sequence&) = default;
};

inline constexpr std::size_t variant_limit = 512;  ///< of one word or bracket, and of a phrase
inline constexpr std::size_t step_limit = 24;      ///< words of one phrase
inline constexpr int gap_default = 4;
inline constexpr int gap_limit = 20;

/// `problem().what` quotes the phrase.
Result<std::vector<Sequence>> read_phrase(std::string_view phrase);

/// Whether `bytes`, the start of UTF-8 text, begin with a letter or digit as the words of a
/// Document have them; `size` is set to the bytes of that character.
bool is_word_character(std::string_view bytes, std::size_t& size);

}  // namespace warmline::match
