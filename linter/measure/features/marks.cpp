#include "linter/measure/features/marks.hpp"

#include <algorithm>

namespace warmline {
namespace {

class Counter {
public:
    explicit Counter(const Piece& piece) : piece_(piece) {}

    void walk() {
        for (const Token& token : piece_.tokens()) {
            lines_ += token.is(Token::new_line);
            const std::string_view text = piece_.passage.of(token);
            if (!token.is(Token::word)) {
                emojis_ += token.is(Token::emoji);
                if (text.size() == 1)
                    take_ascii(text[0], before_ == text);
                else
                    take_other(text);
            }
            before_ = text;
        }
    }

    void write(Figures out) const {
        using enum Feature;
        const double n = piece_.words, s = piece_.sentences;
        const std::string_view all = piece_.text();
        const auto holds = [&](std::string_view part) {
            return all.find(part) != std::string_view::npos;
        };
        out.set(commas_per_sentence, std::min(commas_ / s, 10.0));
        out.set(comma_share, commas_ / n);
        out.set(semicolons_per_sentence, std::min(semicolons_ / s, 5.0));
        out.set(brackets_per_sentence, std::min(brackets_ / s, 5.0));
        out.set(dashes_per_sentence, std::min(dashes_ / s, 5.0));
        out.set(quotes_per_sentence, std::min(quotes_ / s, 6.0));
        out.set(exclamations, log_of(exclamations_));
        out.set(questions, log_of(questions_));
        out.set(has_question, questions_ > 0);
        out.set(has_exclamation, exclamations_ > 0);
        out.set(ends_in_question, all.ends_with('?'));
        out.set(has_ellipsis, ellipsis_);
        out.set(double_marks, log_of(double_marks_));
        out.set(emojis, log_of(emojis_));
        out.set(smileys, log_of(smileys_));
        out.set(at_signs, log_of(ats_));
        out.set(has_link, holds("http") || holds("www.") || holds("<url>"));
        out.set(lines, log_of(lines_));
        out.set(has_currency, currency_);
        out.set(has_percent, percent_);
        out.set(bars, log_of(bars_));
        out.set(unfinished, std::string_view(".!?\")").find(all.back()) == std::string_view::npos);
    }

private:
    void take_ascii(char c, bool doubled) {
        switch (c) {
            case ',':
                ++commas_;
                break;
            case ';':
            case ':':
                ++semicolons_;
                break;
            case '[':
                ++brackets_;
                break;
            case '(':
                ++brackets_;
                smileys_ += is_eyes();
                break;
            case ')':
                smileys_ += is_eyes();
                break;
            case '^':
                smileys_ += doubled;
                break;
            case '-':
                ++dashes_;
                break;
            case '"':
                ++quotes_;
                break;
            case '!':
                ++exclamations_;
                double_marks_ += doubled;
                break;
            case '?':
                ++questions_;
                double_marks_ += doubled;
                break;
            case '.':
                ellipsis_ = ellipsis_ || doubled;
                break;
            case '@':
            case '#':
                ++ats_;
                break;
            case '$':
                currency_ = true;
                break;
            case '%':
                percent_ = true;
                break;
            case '|':
                ++bars_;
                break;
            default:
                break;
        }
    }

    bool is_eyes() const { return before_ == ":" || before_ == ";" || before_ == "-"; }

    void take_other(std::string_view mark) {
        dashes_ += mark == "\u2013" || mark == "\u2014";
        quotes_ += mark == "\u201e" || mark == "\u201c" || mark == "\u201d" || mark == "\u00bb" ||
                   mark == "\u00ab";
        ellipsis_ = ellipsis_ || mark == "\u2026";
        currency_ = currency_ || mark == "\u20ac" || mark == "\u00a3";
    }

    const Piece& piece_;
    std::string_view before_;  ///< the token before
    int commas_ = 0, semicolons_ = 0, brackets_ = 0, dashes_ = 0, quotes_ = 0, exclamations_ = 0,
        questions_ = 0, double_marks_ = 0, emojis_ = 0, smileys_ = 0, ats_ = 0, bars_ = 0,
        lines_ = 0;
    bool ellipsis_ = false, currency_ = false, percent_ = false;
};

}  // namespace

void read_marks(const Piece& piece, FeatureVector& out) {
    Counter counter(piece);
    counter.walk();
    counter.write(Figures(out));
}

}  // namespace warmline
