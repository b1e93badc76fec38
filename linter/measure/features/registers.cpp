#include "linter/measure/features/registers.hpp"

#include <cstdint>

#include "linter/measure/word_table.hpp"

namespace warmline {
namespace {

struct Classes {
    std::uint64_t question = word_class("question_word"), request = word_class("request"),
                  greeting = word_class("greeting"), closing = word_class("closing");
};

class Listener {
public:
    explicit Listener(const Piece& piece) : piece_(piece) {}

    void walk() {
        std::size_t left = piece_.tokens().size();
        for (const Token& token : piece_.tokens()) {
            lines_ += token.is(Token::new_line);
            if (token.is(Token::word))
                take_word(token, left);
            else if (words_ == 0 && piece_.passage.of(token) == "@")
                mention_ = true;
            --left;
        }
    }

    void write(Figures out) const {
        using enum Feature;
        out.set(starts_lower, starts_lower_);
        out.set(first_is_verb_like, first_request_);
        out.set(first_is_wh, first_wh_);
        out.set(looks_like_mail,
                (lines_ >= 2 ? 0.4 : 0.0) + (greets_ ? 0.3 : 0.0) + (closes_ ? 0.3 : 0.0));
        out.set(begins_subject, begins_subject_);
        out.set(mention_first, mention_);
    }

private:
    /// `left` counts the tokens from this one on.
    void take_word(const Token& token, std::size_t left) {
        static const Classes known;
        constexpr int opening = 12, closing = 30;
        const auto is = [&](std::uint64_t set) { return (token.classes & set) != 0; };
        if (++words_ == 1) {
            const std::string_view folded = piece_.passage.folded_of(token);
            starts_lower_ = !token.is(Token::capital) && !token.is(Token::digit_first);
            first_request_ = is(known.request);
            first_wh_ = is(known.question);
            begins_subject_ = folded == "subject" || folded == "betreff";
        }
        greets_ = greets_ || (words_ <= opening && is(known.greeting));
        closes_ = closes_ || (words_ > opening && left < closing && is(known.closing));
    }

    const Piece& piece_;
    int words_ = 0, lines_ = 0;
    bool starts_lower_ = false, first_request_ = false, first_wh_ = false, begins_subject_ = false;
    bool mention_ = false, greets_ = false, closes_ = false;
};

}  // namespace

void read_registers(const Piece& piece, FeatureVector& out) {
    Listener listener(piece);
    listener.walk();
    listener.write(Figures(out));
}

}  // namespace warmline
