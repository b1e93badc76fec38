#include "linter/measure/density.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "linter/measure/word_table.hpp"

namespace warmline {
namespace {

using Bands = std::array<int, rare_band + 1>;

/// Mean band of the `most` rarest words; missing words count as the most common ones.
double rarest(const Bands& bands, int most) {
    int left = most, sum = 0;
    for (int band = rare_band; band > 0 && left > 0; --band) {
        const int taken = std::min(left, bands[static_cast<std::size_t>(band)]);
        sum += taken * band;
        left -= taken;
    }
    return double(sum) / most;
}

/// Sum of what every word's band lies above `common`.
double excess(const Bands& bands, int common) {
    int sum = 0;
    for (int band = common + 1; band <= rare_band; ++band)
        sum += bands[static_cast<std::size_t>(band)] * (band - common);
    return sum;
}

struct Classes {
    std::uint64_t article = word_class("article"), relative = word_class("relative"),
                  verb = word_class("be") | word_class("have") | word_class("modal") |
                         word_class("passive_auxiliary");
};

class Weigher {
public:
    Weigher(const Passage& passage, Stretch stretch) : passage_(passage), stretch_(stretch) {}

    void walk() {
        for (std::uint32_t i = stretch_.begin; i < stretch_.end; ++i) {
            const Token& token = passage_.tokens[i];
            if (!token.is(Token::word))
                take_mark(passage_.of(token));
            else
                take_word(i, token);
        }
    }

    void write(FeatureVector& out) const {
        using enum Feature;
        const auto set = [&](Feature f, double value) {
            out[static_cast<std::size_t>(f)] = static_cast<float>(value);
        };
        // Figures are of a sentence: in a longer stretch the counts are shared out among its own.
        double s = 0;
        for (const Stretch& one : passage_.sentences)
            s += one.begin >= stretch_.begin && one.end <= stretch_.end;
        s = std::max(s, 1.0);
        set(plain_letters, std::log1p(plain_letters_ / s));
        set(name_words, std::log1p(names_ / s));
        set(bracket_words, std::log1p(bracketed_ / s));
        set(rarest_three, rarest(spoken_, 3));
        set(rarest_three_roots, rarest(roots_, 3));
        set(rarest_five_roots, rarest(roots_, 5));
        set(root_excess, std::log1p(excess(roots_, 9) / s));
        set(spoken_excess, std::log1p(excess(spoken_, 10) / s));
        set(wide_attributes, std::log1p(wide_ / s));
        set(joined_clauses, std::log1p(joined_ / s));
        set(nouns_over_verbs, std::log1p(nouns_ / s) - std::log1p(verbs_ / s));
    }

private:
    void take_mark(std::string_view mark) {
        if (mark == "(" || mark == "[") ++depth_;
        if (mark == ")" || mark == "]") depth_ = std::max(0, depth_ - 1);
        after_comma_ = mark == ",";
        before_capital_ = false;
    }

    /// Two capitals in a row are a name ("Martin Luther King"), and so is an abbreviation.
    bool is_name(std::uint32_t i, const Token& token) const {
        if (!token.is(Token::capital)) return false;
        if (token.is(Token::all_caps)) return true;
        if (token.is(Token::sentence_start)) return false;
        const bool more = i + 1 < stretch_.end && passage_.tokens[i + 1].is(Token::word) &&
                          passage_.tokens[i + 1].is(Token::capital);
        return before_capital_ || more;
    }

    void take_word(std::uint32_t i, const Token& token) {
        static const Classes known;
        bracketed_ += depth_ > 0;
        if (token.is(Token::digit_first)) {
            before_capital_ = false;
            after_comma_ = false;
            return;
        }
        const bool capital = token.is(Token::capital), first = token.is(Token::sentence_start);
        const bool name = is_name(i, token);
        names_ += name;
        if (!name && depth_ == 0) plain_letters_ += token.letters;
        if (!name && token.letters >= 3) {
            ++spoken_[token.spoken];
            ++roots_[token.root];
        }
        nouns_ += capital && !first;
        verbs_ += !capital && (token.classes & known.verb) != 0;
        joined_ += after_comma_ && (token.classes & (known.relative | known.article)) != 0;
        measure_attribute(token, capital);
        before_capital_ = capital && !first;
        after_comma_ = false;
    }

    /// From an article to its noun.
    void measure_attribute(const Token& token, bool capital) {
        static const Classes known;
        constexpr int wide = 3, widest = 9;
        if (since_article_ >= 0) {
            if (capital) {
                wide_ += since_article_ >= wide;
                since_article_ = -1;
            } else if (++since_article_ > widest) {
                since_article_ = -1;
            }
        }
        if ((token.classes & known.article) != 0) since_article_ = 0;
    }

    const Passage& passage_;
    Stretch stretch_;
    Bands spoken_{}, roots_{};
    int plain_letters_ = 0, names_ = 0, bracketed_ = 0, wide_ = 0, joined_ = 0, nouns_ = 0,
        verbs_ = 0;
    int depth_ = 0, since_article_ = -1;
    bool after_comma_ = false, before_capital_ = false;
};

}  // namespace

void read_density(const Passage& passage, Stretch stretch, FeatureVector& out) {
    Weigher weigher(passage, stretch);
    weigher.walk();
    weigher.write(out);
}

}  // namespace warmline
