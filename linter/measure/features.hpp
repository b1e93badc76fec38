/// What the models see of a stretch of prose: a vector of plain figures (lengths, shares, counts,
/// word classes) and the list of its terms (words, word pairs, word beginnings and endings).
///
/// This is the only implementation of the features; the fitting script reads what this one prints.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/measure/passage.hpp"

namespace warmline {

/// Figures of a stretch. "share" is per word, "per_sentence" and counts are on a log(1+x) scale
/// unless the name says otherwise. Rooms outside refer to them by name.
enum class Feature : std::uint8_t {
    // lengths
    log_characters,
    log_words,
    log_sentences,
    log_characters_per_sentence,
    log_words_per_sentence,
    words_per_sentence,
    longest_sentence,
    words_per_clause,
    longest_clause,
    clauses_per_sentence,
    letters_per_word,
    root_square_letters,
    longest_word,
    over_6_share,
    over_9_share,
    over_12_share,
    over_15_share,
    over_6_per_sentence,
    over_9_per_sentence,
    over_12_per_sentence,
    over_15_per_sentence,
    syllables_per_word,
    one_syllable_share,
    three_syllables_share,
    four_syllables_share,
    syllables_per_sentence,
    three_syllables_per_sentence,
    // marks
    commas_per_sentence,
    comma_share,
    semicolons_per_sentence,
    brackets_per_sentence,
    dashes_per_sentence,
    quotes_per_sentence,
    exclamations,
    questions,
    has_question,
    has_exclamation,
    ends_in_question,
    has_ellipsis,
    double_marks,
    emojis,
    smileys,
    at_signs,
    has_link,
    lines,
    has_currency,
    has_percent,
    bars,
    unfinished,
    // shapes of words
    digit_share,
    digit_count,
    capital_share,
    capital_count,
    all_caps_share,
    all_caps_count,
    starts_lower,
    different_words_share,
    apostrophe_share,
    stretched_share,
    // commonness
    spoken_mean,
    spoken_highest,
    spoken_upper_quarter,
    spoken_unknown_share,
    spoken_unknown_per_sentence,
    spoken_rare_share,
    spoken_rare_per_sentence,
    written_mean,
    written_highest,
    written_upper_quarter,
    written_unknown_share,
    written_unknown_per_sentence,
    spoken_minus_written,
    unknown_both_share,
    unknown_both_per_sentence,
    unknown_names_share,
    unknown_small_share,
    unknown_small_per_sentence,
    spoken_sum,
    root_mean,
    root_upper_quarter,
    root_unknown_share,
    root_unknown_per_sentence,
    root_unknown_small_per_sentence,
    root_rare_per_sentence,
    // grammar
    abstract_share,
    abstract_per_sentence,
    adjective_endings_per_sentence,
    passive_per_sentence,
    infinitives_per_sentence,
    genitives_per_sentence,
    attributes_per_sentence,
    longest_attribute,
    longest_bracket,
    brackets_span,
    nouns_per_sentence,
    small_letters,
    ing_share,
    ed_share,
    ly_share,
    formal_address,
    // registers
    first_is_verb_like,
    first_is_wh,
    looks_like_mail,
    begins_subject,
    mention_first,
    classes  ///< from here on: share and per_sentence of every word class, alternating
};
inline constexpr std::size_t plain_feature_count = static_cast<std::size_t>(Feature::classes);
inline constexpr std::size_t word_class_limit = 64;
inline constexpr std::size_t feature_limit = plain_feature_count + 2 * word_class_limit;

/// Names of the features before `classes`, in order.
inline constexpr std::array<std::string_view, plain_feature_count> plain_feature_names{
    "log_characters",
    "log_words",
    "log_sentences",
    "log_characters_per_sentence",
    "log_words_per_sentence",
    "words_per_sentence",
    "longest_sentence",
    "words_per_clause",
    "longest_clause",
    "clauses_per_sentence",
    "letters_per_word",
    "root_square_letters",
    "longest_word",
    "over_6_share",
    "over_9_share",
    "over_12_share",
    "over_15_share",
    "over_6_per_sentence",
    "over_9_per_sentence",
    "over_12_per_sentence",
    "over_15_per_sentence",
    "syllables_per_word",
    "one_syllable_share",
    "three_syllables_share",
    "four_syllables_share",
    "syllables_per_sentence",
    "three_syllables_per_sentence",
    "commas_per_sentence",
    "comma_share",
    "semicolons_per_sentence",
    "brackets_per_sentence",
    "dashes_per_sentence",
    "quotes_per_sentence",
    "exclamations",
    "questions",
    "has_question",
    "has_exclamation",
    "ends_in_question",
    "has_ellipsis",
    "double_marks",
    "emojis",
    "smileys",
    "at_signs",
    "has_link",
    "lines",
    "has_currency",
    "has_percent",
    "bars",
    "unfinished",
    "digit_share",
    "digit_count",
    "capital_share",
    "capital_count",
    "all_caps_share",
    "all_caps_count",
    "starts_lower",
    "different_words_share",
    "apostrophe_share",
    "stretched_share",
    "spoken_mean",
    "spoken_highest",
    "spoken_upper_quarter",
    "spoken_unknown_share",
    "spoken_unknown_per_sentence",
    "spoken_rare_share",
    "spoken_rare_per_sentence",
    "written_mean",
    "written_highest",
    "written_upper_quarter",
    "written_unknown_share",
    "written_unknown_per_sentence",
    "spoken_minus_written",
    "unknown_both_share",
    "unknown_both_per_sentence",
    "unknown_names_share",
    "unknown_small_share",
    "unknown_small_per_sentence",
    "spoken_sum",
    "root_mean",
    "root_upper_quarter",
    "root_unknown_share",
    "root_unknown_per_sentence",
    "root_unknown_small_per_sentence",
    "root_rare_per_sentence",
    "abstract_share",
    "abstract_per_sentence",
    "adjective_endings_per_sentence",
    "passive_per_sentence",
    "infinitives_per_sentence",
    "genitives_per_sentence",
    "attributes_per_sentence",
    "longest_attribute",
    "longest_bracket",
    "brackets_span",
    "nouns_per_sentence",
    "small_letters",
    "ing_share",
    "ed_share",
    "ly_share",
    "formal_address",
    "first_is_verb_like",
    "first_is_wh",
    "looks_like_mail",
    "begins_subject",
    "mention_first"};

using FeatureVector = std::array<float, feature_limit>;

/// All names in vector order, as many as are in use: "article.share", "article.per_sentence" …
const std::vector<std::string>& feature_names();

/// Fills `out` for the tokens of `stretch`. An empty stretch gives zeros.
void read_features(const Passage& passage, Stretch stretch, FeatureVector& out);

/// A term of the models: its hash is what the compiled tables know, its name what people read.
/// "w:bitte", "b:vielen dank" (pair; "|>" begins and "<|" ends the stretch), "s:ung" (ending),
/// "p:verzoe" (beginning).
enum class TermKind : std::uint8_t { word, pair, ending, beginning };

inline constexpr std::string_view term_letters = "wbsp";

using TermMask = std::uint8_t;

constexpr TermMask mask_of(TermKind kind) {
    return static_cast<TermMask>(1u << static_cast<unsigned>(kind));
}

/// Hash of a term from its printed name; what the table compiler uses.
std::uint64_t term_hash(std::string_view name);

/// Appends the hashes of all terms of the kinds in `kinds`; repeats stay in.
void collect_terms(const Passage& passage, Stretch stretch, TermMask kinds,
                   std::vector<std::uint64_t>& out);

/// The same terms by name.
std::vector<std::string> term_names(const Passage& passage, Stretch stretch, TermMask kinds);

}  // namespace warmline
