/// A stretch of a passage with the counts its figures are divided by, and how figures are written.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

#include "linter/measure/features/feature.hpp"
#include "linter/measure/passage.hpp"

namespace warmline {

/// Borrows the passage. The stretch is not empty; the counts are at least 1.
struct Piece {
    Piece(const Passage& of_passage, Stretch of_stretch)
        : passage(of_passage), stretch(of_stretch) {
        int all = 0, with_letters = 0, whole = 0;
        for (const Token& token : tokens()) {
            all += token.is(Token::word);
            with_letters += token.is(Token::word) && !token.is(Token::digit_first);
        }
        for (const Stretch& s : passage.sentences)
            whole += s.begin >= stretch.begin && s.end <= stretch.end;
        words = std::max(all, 1);
        lettered = std::max(with_letters, 1);
        sentences = std::max(whole, 1);
    }

    std::span<const Token> tokens() const {
        return std::span(passage.tokens).subspan(stretch.begin, stretch.size());
    }

    bool german() const { return passage.language == Language::de; }

    /// The text from its first to its last token.
    std::string_view text() const {
        const Token &first = tokens().front(), &last = tokens().back();
        return std::string_view(passage.text)
            .substr(first.begin, last.begin + last.length - first.begin);
    }

    const Passage& passage;
    Stretch stretch;
    double words = 1, lettered = 1, sentences = 1;
};

/// The scale of counts.
inline double log_of(double count) {
    return std::log1p(count);
}

/// Puts figures where the vector keeps them.
class Figures {
public:
    explicit Figures(FeatureVector& out) : out_(out) {}

    void set(Feature feature, double value) {
        out_[static_cast<std::size_t>(feature)] = static_cast<float>(value);
    }

private:
    FeatureVector& out_;
};

}  // namespace warmline
