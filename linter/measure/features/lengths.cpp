#include "linter/measure/features/lengths.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "linter/measure/features/clauses.hpp"

namespace warmline {
namespace {

class Ruler {
public:
    explicit Ruler(const Piece& piece) : piece_(piece) {}

    void walk() {
        for (const Token& token : piece_.tokens()) {
            if (token.is(Token::word))
                take_word(token);
            else if (ends_clause(piece_.passage.of(token)))
                end_clause();
        }
        end_sentence();
    }

    void write(Figures out) const {
        using enum Feature;
        const double n = piece_.words, s = piece_.sentences, a = piece_.lettered;
        const std::string_view all = piece_.text();
        const auto size = static_cast<double>(std::count_if(all.begin(), all.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
        }));
        out.set(log_characters, log_of(size));
        out.set(log_words, log_of(n));
        out.set(log_sentences, std::log(s));
        out.set(log_characters_per_sentence, log_of(size / s));
        out.set(log_words_per_sentence, log_of(n / s));
        out.set(words_per_sentence, std::min(n / s, 60.0) / 10);
        out.set(longest_sentence, log_of(longest_sentence_));
        out.set(words_per_clause, clauses_ > 0 ? double(clause_words_) / clauses_ : 0);
        out.set(longest_clause, std::min(longest_clause_, 40));
        out.set(clauses_per_sentence, std::min(clauses_ / s, 12.0));
        out.set(letters_per_word, letters_ / a);
        out.set(root_square_letters, std::sqrt(squares_ / a));
        out.set(longest_word, std::min(longest_, 35) / 5.0);
        constexpr std::array shares{over_6_share, over_9_share, over_12_share, over_15_share};
        constexpr std::array counts{over_6_per_sentence, over_9_per_sentence, over_12_per_sentence,
                                    over_15_per_sentence};
        for (std::size_t k = 0; k < over_.size(); ++k) {
            out.set(shares[k], over_[k] / a);
            out.set(counts[k], log_of(over_[k] / s));
        }
        out.set(syllables_per_word, syllables_ / a);
        out.set(one_syllable_share, one_ / a);
        out.set(three_syllables_share, three_ / a);
        out.set(four_syllables_share, four_ / a);
        out.set(syllables_per_sentence, log_of(syllables_ / s));
        out.set(three_syllables_per_sentence, log_of(three_ / s));
    }

private:
    static constexpr int most_letters = 60;

    void take_word(const Token& token) {
        if (token.is(Token::sentence_start)) end_sentence();
        ++in_sentence_;
        ++in_clause_;
        if (token.is(Token::digit_first)) return;
        const int letters = std::min<int>(token.letters, most_letters);
        letters_ += letters;
        squares_ += letters * letters;
        longest_ = std::max(longest_, letters);
        over_[0] += letters > 6;
        over_[1] += letters > 9;
        over_[2] += letters > 12;
        over_[3] += letters > 15;
        syllables_ += token.syllables;
        one_ += token.syllables == 1;
        three_ += token.syllables >= 3;
        four_ += token.syllables >= 4;
    }

    void end_clause() {
        if (in_clause_ == 0) return;
        ++clauses_;
        longest_clause_ = std::max(longest_clause_, in_clause_);
        clause_words_ += in_clause_;
        in_clause_ = 0;
    }

    void end_sentence() {
        end_clause();
        longest_sentence_ = std::max(longest_sentence_, in_sentence_);
        in_sentence_ = 0;
    }

    const Piece& piece_;
    int in_sentence_ = 0, longest_sentence_ = 0;
    int in_clause_ = 0, clauses_ = 0, clause_words_ = 0, longest_clause_ = 0;
    int letters_ = 0, longest_ = 0, syllables_ = 0, one_ = 0, three_ = 0, four_ = 0;
    double squares_ = 0;
    std::array<int, 4> over_{};
};

}  // namespace

void read_lengths(const Piece& piece, FeatureVector& out) {
    Ruler ruler(piece);
    ruler.walk();
    ruler.write(Figures(out));
}

}  // namespace warmline
