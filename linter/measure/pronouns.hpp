/// Pronouns whose noun a reader may guess wrong.
///
/// A noun before the pronoun that agrees with it in number is a candidate; the more of them stand
/// near, the less sure readers are. Nouns are guessed from articles, prepositions and word shapes,
/// so this is a hint for a question back, never a proof (its modest figures are in
/// rules/fit/README.md).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/measure/passage.hpp"

namespace warmline {

struct PronounReading {
    std::string pronoun;
    std::uint32_t position = 0;  ///< tokens before it
    int candidates = 0;          ///< nouns before it that agree with it
    double ambiguity = 0;        ///< 0–1, 0.5 and more means readers would disagree
};

/// English it, they and their forms, in text order. Empty for German.
std::vector<PronounReading> read_pronouns(const Passage& passage);

/// What is known of a pronoun itself, then figures of its text by their names in `Feature`.
inline constexpr std::array<std::string_view, 32> pronoun_feature_names{
    "plural",
    "possessive",
    "subject",
    "reflexive",
    "opens_sentence",
    "agreeing",
    "agreeing_here",
    "others",
    "agreeing_singular_share",
    "distance",
    "words_before",
    "words_in_sentence",
    "marks_between",
    "and_between",
    "relative_before",
    "pronouns_before",
    "object",
    "plural_object",
    "inner_it",
    "opening_subject",
    "possessive_agreeing_here",
    "agreeing_inside",
    "candidates",
    "others_than_subject",
    "after_of",
    "words_left",
    "text_all_caps_count",
    "text_log_words",
    "text_genitives_per_sentence",
    "text_different_words_share",
    "text_demonstrative.share",
    "text_be.share"};

using PronounFeatures = std::array<float, pronoun_feature_names.size()>;

/// What the fit sees of each pronoun `read_pronouns` lists.
std::vector<PronounFeatures> pronoun_features(const Passage& passage);

}  // namespace warmline
