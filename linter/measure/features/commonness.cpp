#include "linter/measure/features/commonness.hpp"

#include "linter/measure/features/bands.hpp"

namespace warmline {

void read_commonness(const Piece& piece, FeatureVector& out) {
    using enum Feature;
    constexpr int rare_spoken = 11, rare_root = 12;
    Bands spoken, written, root;
    int unknown = 0, names = 0, small = 0, small_roots = 0;
    for (const Token& token : piece.tokens()) {
        if (!token.is(Token::word) || token.is(Token::digit_first)) continue;
        spoken.add(token.spoken);
        written.add(token.written);
        root.add(token.root);
        const bool capital = token.is(Token::capital);
        const bool unknown_here = token.spoken == rare_band && token.written == rare_band;
        unknown += unknown_here;
        names += unknown_here && capital && !token.is(Token::sentence_start);
        small += token.spoken == rare_band && !capital;
        small_roots += token.root == rare_band && !capital;
    }
    Figures write(out);
    const double a = piece.lettered, s = piece.sentences;
    const auto count = [&](Feature feature, double words) {
        write.set(feature, log_of(words / s));
    };
    write.set(spoken_mean, spoken.mean());
    write.set(spoken_highest, spoken.highest());
    write.set(spoken_upper_quarter, spoken.upper_quarter());
    write.set(spoken_unknown_share, spoken.unknown() / a);
    count(spoken_unknown_per_sentence, spoken.unknown());
    write.set(spoken_rare_share, spoken.from(rare_spoken) / a);
    count(spoken_rare_per_sentence, spoken.from(rare_spoken));
    write.set(written_mean, written.mean());
    write.set(written_highest, written.highest());
    write.set(written_upper_quarter, written.upper_quarter());
    write.set(written_unknown_share, written.unknown() / a);
    count(written_unknown_per_sentence, written.unknown());
    write.set(spoken_minus_written, spoken.mean() - written.mean());
    write.set(unknown_both_share, unknown / a);
    count(unknown_both_per_sentence, unknown);
    write.set(unknown_names_share, names / a);
    write.set(unknown_small_share, small / a);
    count(unknown_small_per_sentence, small);
    count(spoken_sum, spoken.sum());
    write.set(root_mean, root.mean());
    write.set(root_upper_quarter, root.upper_quarter());
    write.set(root_unknown_share, root.unknown() / a);
    count(root_unknown_per_sentence, root.unknown());
    count(root_unknown_small_per_sentence, small_roots);
    count(root_rare_per_sentence, root.from(rare_root));
}

}  // namespace warmline
