#include "linter/measure/features/shapes.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace warmline {
namespace {

/// Holds a letter three times in a row: "süüüß", but not "www".
bool is_stretched(std::string_view folded) {
    for (std::size_t i = 2; i < folded.size(); ++i)
        if (folded[i] == folded[i - 1] && folded[i] == folded[i - 2] && folded[i] >= 'a' &&
            folded[i] != 'w')
            return true;
    return false;
}

std::size_t different(std::vector<std::uint64_t> words) {
    std::sort(words.begin(), words.end());
    return static_cast<std::size_t>(std::unique(words.begin(), words.end()) - words.begin());
}

}  // namespace

void read_shapes(const Piece& piece, FeatureVector& out) {
    using enum Feature;
    int figures = 0, digits = 0, capitals = 0, caps = 0, apostrophes = 0, stretched = 0;
    std::vector<std::uint64_t> seen;
    for (const Token& token : piece.tokens()) {
        if (!token.is(Token::word)) continue;
        const bool figure = token.is(Token::digit_first);
        figures += figure;
        digits += figure || token.is(Token::has_digit);
        capitals += token.is(Token::capital) && !token.is(Token::sentence_start);
        caps += token.is(Token::all_caps) && !figure;
        apostrophes += token.is(Token::apostrophe);
        stretched += !figure && is_stretched(piece.passage.folded_of(token));
        seen.push_back(token.hash);
    }
    Figures write(out);
    const double n = piece.words;
    write.set(digit_share, figures / n);
    write.set(digit_count, log_of(digits));
    write.set(capital_share, capitals / n);
    write.set(capital_count, log_of(capitals));
    write.set(all_caps_share, caps / n);
    write.set(all_caps_count, log_of(caps));
    write.set(different_words_share, static_cast<double>(different(std::move(seen))) / n);
    write.set(apostrophe_share, apostrophes / n);
    write.set(stretched_share, stretched / n);
}

}  // namespace warmline
