#include "linter/measure/features/features.hpp"

#include <array>
#include <bit>
#include <cstdint>

#include "linter/measure/features/commonness.hpp"
#include "linter/measure/features/density.hpp"
#include "linter/measure/features/feelings.hpp"
#include "linter/measure/features/grammar.hpp"
#include "linter/measure/features/lengths.hpp"
#include "linter/measure/features/marks.hpp"
#include "linter/measure/features/registers.hpp"
#include "linter/measure/features/shapes.hpp"
#include "linter/measure/features/word_forms.hpp"
#include "linter/measure/word_table.hpp"

namespace warmline {
namespace {

std::vector<std::string> make_names() {
    std::vector<std::string> names(plain_feature_names.begin(), plain_feature_names.end());
    for (const std::string_view word_class : word_class_names()) {
        names.push_back(std::string(word_class) + ".share");
        names.push_back(std::string(word_class) + ".per_sentence");
    }
    return names;
}

void read_classes(const Piece& piece, FeatureVector& out) {
    std::array<int, word_class_limit> counts{};
    for (const Token& token : piece.tokens()) {
        if (!token.is(Token::word)) continue;
        for (std::uint64_t rest = token.classes; rest != 0; rest &= rest - 1)
            ++counts[static_cast<std::size_t>(std::countr_zero(rest))];
    }
    for (std::size_t k = 0; k < word_class_names().size(); ++k) {
        out[plain_feature_count + 2 * k] = static_cast<float>(counts[k] / piece.words);
        out[plain_feature_count + 2 * k + 1] =
            static_cast<float>(log_of(counts[k] / piece.sentences));
    }
}

}  // namespace

const std::vector<std::string>& feature_names() {
    static const std::vector<std::string> names = make_names();
    return names;
}

void read_features(const Passage& passage, Stretch stretch, FeatureVector& out) {
    out.fill(0);
    if (stretch.size() == 0) return;
    const Piece piece(passage, stretch);
    for (const auto read :
         {read_lengths, read_marks, read_shapes, read_commonness, read_word_forms, read_grammar,
          read_registers, read_density, read_feelings, read_classes})
        read(piece, out);
}

}  // namespace warmline
