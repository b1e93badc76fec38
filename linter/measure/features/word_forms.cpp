#include "linter/measure/features/word_forms.hpp"

#include <algorithm>

#include "linter/measure/features/endings.hpp"

namespace warmline {
namespace {

bool is_abstract(std::string_view folded, bool german) {
    if (folded.size() <= 5) return false;
    if (german)
        return ends_any(
            folded, {"ung", "ungen", "heit", "heiten", "keit", "keiten", "ion", "ionen", "itaet",
                     "itaeten", "ismus", "schaft", "anz", "enz", "nis", "ment", "mente", "ik"});
    return ends_any(folded, {"tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity",
                             "ities", "ance", "ence", "ism", "ship", "ology"});
}

bool is_learned_adjective(std::string_view folded, bool german) {
    if (german)
        return ends_any(folded, {"isch", "ische", "ischen", "ischer", "isches", "ischem", "iert",
                                 "ieren", "ierte", "ierten", "ell", "elle", "ellen"});
    return ends_any(folded, {"ical", "ous", "ive", "ary", "ified", "ized", "ised"});
}

}  // namespace

void read_word_forms(const Piece& piece, FeatureVector& out) {
    using enum Feature;
    constexpr int most_letters = 60;
    const bool german = piece.german();
    int abstract = 0, learned = 0, nouns = 0, letters_of_small = 0, ing = 0, ed = 0, ly = 0;
    for (const Token& token : piece.tokens()) {
        if (!token.is(Token::word)) continue;
        const std::string_view folded = piece.passage.folded_of(token);
        if (!german) {
            ing += folded.size() > 4 && folded.ends_with("ing");
            ed += folded.size() > 3 && folded.ends_with("ed");
            ly += folded.size() > 4 && folded.ends_with("ly");
        }
        if (token.is(Token::digit_first)) continue;
        const bool capital = token.is(Token::capital);
        abstract += is_abstract(folded, german);
        learned += !capital && is_learned_adjective(folded, german);
        nouns += capital && !token.is(Token::sentence_start);
        if (!capital) letters_of_small += std::min<int>(token.letters, most_letters);
    }
    Figures write(out);
    const double n = piece.words, s = piece.sentences;
    write.set(abstract_share, abstract / n);
    write.set(abstract_per_sentence, log_of(abstract / s));
    write.set(adjective_endings_per_sentence, log_of(learned / s));
    write.set(nouns_per_sentence, log_of(nouns / s));
    write.set(small_letters, log_of(letters_of_small / s));
    write.set(ing_share, ing / n);
    write.set(ed_share, ed / n);
    write.set(ly_share, ly / n);
}

}  // namespace warmline
