/// The figures of a sentence that may be prices, and the words that tell what they are. Internal to
/// price_step.cpp and its like.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/text/document.hpp"
#include "linter/text/fold.hpp"

namespace warmline::prices {

inline constexpr double minor_unit = 100;  ///< cents in a euro

template <class... Words>
constexpr auto hashes(Words... words) {
    return std::array<std::uint64_t, sizeof...(Words)>{word_hash(std::string_view(words))...};
}

template <std::size_t N>
bool is_one_of(std::uint64_t hash, const std::array<std::uint64_t, N>& words) {
    return std::find(words.begin(), words.end(), hash) != words.end();
}

template <std::size_t N>
bool holds(const Document& document, const Sentence& sentence,
           const std::array<std::uint64_t, N>& words) {
    return std::any_of(document.words.begin() + sentence.word_begin,
                       document.words.begin() + sentence.word_end,
                       [&](const Word& word) { return is_one_of(word.hash, words); });
}

/// In the sentence or the one before it: "… another year. It goes up, from $38 to $42."
template <std::size_t N>
bool holds_near(const Document& document, std::uint32_t s,
                const std::array<std::uint64_t, N>& words) {
    return holds(document, document.sentences[s], words) ||
           (s > 0 && holds(document, document.sentences[s - 1], words));
}

struct Figure {
    double value = 0;
    bool money = false, percent = false;
    std::uint32_t first = 0;  ///< word
    TextRange range;
};

/// "2.310", "2,95", "201,600": a separator before the last one or two digits is the decimal one.
double value_of(std::string_view text);

bool is_percent(const Document& document, const Word& word);

/// Money, and bare numbers that may be money whose unit stands elsewhere in the sentence `s`; no
/// dates and no times.
std::vector<Figure> figures_of(const Document& document, std::uint32_t s);

}  // namespace warmline::prices
