#include "linter/measure/features/density.hpp"

#include <algorithm>
#include <cmath>

#include "linter/measure/features/bands.hpp"
#include "linter/measure/word_table.hpp"

namespace warmline {
namespace {

struct Classes {
    std::uint64_t article = word_class("article"), relative = word_class("relative"),
                  verb = word_class("be") | word_class("have") | word_class("modal") |
                         word_class("passive_auxiliary");
};

class Weigher {
public:
    explicit Weigher(const Piece& piece)
        : piece_(piece), passage_(piece.passage), stretch_(piece.stretch) {}

    void walk() {
        for (std::uint32_t i = stretch_.begin; i < stretch_.end; ++i) {
            const Token& token = passage_.tokens[i];
            if (!token.is(Token::word))
                take_mark(passage_.of(token));
            else
                take_word(i, token);
        }
    }

    void write(Figures out) const {
        using enum Feature;
        // Figures are of a sentence: in a longer stretch the counts are shared out among its own.
        const double s = piece_.sentences;
        out.set(plain_letters, log_of(plain_letters_ / s));
        out.set(name_words, log_of(names_ / s));
        out.set(bracket_words, log_of(bracketed_ / s));
        out.set(rarest_three, spoken_.rarest(3));
        out.set(rarest_three_roots, roots_.rarest(3));
        out.set(rarest_five_roots, roots_.rarest(5));
        out.set(root_excess, log_of(roots_.excess(9) / s));
        out.set(spoken_excess, log_of(spoken_.excess(10) / s));
        out.set(wide_attributes, log_of(wide_ / s));
        out.set(joined_clauses, log_of(joined_ / s));
        out.set(nouns_over_verbs, log_of(nouns_ / s) - log_of(verbs_ / s));
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
            spoken_.add(token.spoken);
            roots_.add(token.root);
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

    const Piece& piece_;
    const Passage& passage_;
    Stretch stretch_;
    Bands spoken_, roots_;
    int plain_letters_ = 0, names_ = 0, bracketed_ = 0, wide_ = 0, joined_ = 0, nouns_ = 0,
        verbs_ = 0;
    int depth_ = 0, since_article_ = -1;
    bool after_comma_ = false, before_capital_ = false;
};

}  // namespace

void read_density(const Piece& piece, FeatureVector& out) {
    Weigher weigher(piece);
    weigher.walk();
    weigher.write(Figures(out));
}

}  // namespace warmline
