#include "linter/measure/features/grammar.hpp"

#include <algorithm>
#include <cstdint>

#include "linter/measure/features/clauses.hpp"
#include "linter/measure/features/endings.hpp"
#include "linter/measure/word_table.hpp"

namespace warmline {
namespace {

struct Classes {
    std::uint64_t article = word_class("article"), passive = word_class("passive_auxiliary"),
                  verb = word_class("modal") | passive | word_class("have") | word_class("be"),
                  formal_you = word_class("you") | word_class("third_person");
};

bool is_participle(std::string_view folded, bool german) {
    if (!german) return folded.size() > 3 && ends_any(folded, {"ed", "en"});
    if (folded.size() <= 5 || !ends_any(folded, {"t", "en"})) return false;
    return folded.substr(0, 6).find("ge") != std::string_view::npos || folded.starts_with("be") ||
           folded.starts_with("ver") || folded.starts_with("er") || folded.starts_with("ent") ||
           folded.starts_with("zer");
}

class Parser {
public:
    explicit Parser(const Piece& piece) : piece_(piece) {}

    void walk() {
        for (const Token& token : piece_.tokens()) {
            if (token.is(Token::word))
                take_word(token);
            else if (ends_clause(piece_.passage.of(token)))
                end_clause();
        }
        end_clause();
    }

    void write(Figures out) const {
        using enum Feature;
        const double s = piece_.sentences;
        const int passives = piece_.german() ? std::min(auxiliaries_, participles_) : passives_;
        out.set(passive_per_sentence, log_of(passives / s));
        out.set(infinitives_per_sentence, log_of(infinitives_ / s));
        out.set(genitives_per_sentence, log_of(genitives_ / s));
        out.set(attributes_per_sentence, log_of(attributes_ / s));
        out.set(longest_attribute, longest_attribute_ / 4.0);
        out.set(longest_bracket, std::min(longest_bracket_, 25));
        out.set(brackets_span, log_of(bracket_sum_ / s));
        out.set(formal_address, log_of(formal_));
    }

private:
    void take_word(const Token& token) {
        static const Classes known;
        const bool first = token.is(Token::sentence_start), capital = token.is(Token::capital);
        const std::string_view folded = piece_.passage.folded_of(token);
        if (first) {
            end_clause();
            since_article_ = -1;
        }
        ++in_clause_;
        measure_attribute(capital, (token.classes & known.article) != 0);
        if (piece_.german()) {
            formal_ += !first && capital && (token.classes & known.formal_you) != 0;
            take_german(folded, capital);
        } else {
            genitives_ += folded == "of";
            infinitives_ += folded == "to";
        }
        take_passive((token.classes & known.passive) != 0,
                     !capital && is_participle(folded, piece_.german()));
        if (bracket_from_ < 0 && (token.classes & known.verb) != 0) bracket_from_ = in_clause_;
        may_close_bracket_ = !capital && ends_any(folded, {"en", "t", "n"});
        after_capital_ = capital;
    }

    /// What stands between an article and its noun.
    void measure_attribute(bool capital, bool article) {
        constexpr int widest = 8;
        if (since_article_ >= 0) {
            if (capital || since_article_ > widest) {
                longest_attribute_ = std::max(longest_attribute_, since_article_);
                since_article_ = -1;
            } else {
                attributes_ += since_article_ == 0;
                ++since_article_;
            }
        }
        if (article) since_article_ = 0;
    }

    void take_german(std::string_view folded, bool capital) {
        genitives_ += after_capital_ && (folded == "der" || folded == "des" || folded == "eines" ||
                                         folded == "einer");
        infinitives_ += after_to_ && !capital && folded.ends_with("n");
        after_to_ = folded == "zu";
    }

    void take_passive(bool auxiliary, bool participle) {
        if (piece_.german()) {
            auxiliaries_ += auxiliary;
            participles_ += participle;
            return;
        }
        constexpr int reach = 3;
        if (participle && passive_reach_ > 0) {
            ++passives_;
            passive_reach_ = 0;
        }
        passive_reach_ = auxiliary ? reach : std::max(0, passive_reach_ - 1);
    }

    void end_clause() {
        if (in_clause_ > 0 && bracket_from_ >= 0 && may_close_bracket_) {
            const int span = in_clause_ - bracket_from_;
            bracket_sum_ += span;
            longest_bracket_ = std::max(longest_bracket_, span);
        }
        in_clause_ = 0;
        bracket_from_ = -1;
        may_close_bracket_ = false;
    }

    const Piece& piece_;
    int auxiliaries_ = 0, participles_ = 0, passives_ = 0, passive_reach_ = 0;
    int infinitives_ = 0, genitives_ = 0, formal_ = 0;
    int attributes_ = 0, longest_attribute_ = 0, since_article_ = -1;
    int in_clause_ = 0, bracket_from_ = -1, bracket_sum_ = 0, longest_bracket_ = 0;
    bool may_close_bracket_ = false, after_capital_ = false, after_to_ = false;
};

}  // namespace

void read_grammar(const Piece& piece, FeatureVector& out) {
    Parser parser(piece);
    parser.walk();
    parser.write(Figures(out));
}

}  // namespace warmline
