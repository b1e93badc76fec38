/// What stands before and after a stop, and what words before it say.  Internal to the text room.
#pragma once

#include "linter/text/full_stop.hpp"

namespace warmline {

inline constexpr std::uint32_t no_word = 0xFFFFFFFF;

/// What begins after the blanks.
struct Next {
    Sign sign = Sign::none;        ///< `upper` also for "iPhone"
    std::uint32_t word = no_word;  ///< the word that begins there (after quotes and brackets)
    bool quoted = false;           ///< an opening quote or bracket stands before it
    bool starter = false;          ///< surely the beginning of a sentence

    bool upper() const { return sign == Sign::upper; }
};

/// Whether the stop after a figure ends the sentence: ordinals, dates, enumerators.
bool number_ends(const StopContext& context, std::uint32_t number, const Next& next);

/// Whether the stop after a word does: abbreviations, initials, units.
bool word_ends(const StopContext& context, std::uint32_t word, const Next& next);

bool is_one_letter(const StopContext& context, std::uint32_t word);

inline std::string_view text_of(const StopContext& context, std::uint32_t word) {
    return context.scan.words[word].range().of(context.text);
}

inline std::string_view folded_of(const StopContext& context, std::uint32_t word) {
    return context.scan.words[word].range().of(context.folded);
}

/// The bytes between word `word` and the one before it.
inline std::string_view gap_before(const StopContext& context, std::uint32_t word) {
    const Word& before = context.scan.words[word - 1];
    const std::uint32_t begin = before.begin + before.length;
    return context.text.substr(begin, context.scan.words[word].begin - begin);
}

/// Whether a word of the same sentence stands before `word`.
inline bool has_word_before(const StopContext& context, std::uint32_t word) {
    return word > 0 && context.scan.words[word - 1].begin >= context.sentence_begin;
}

}  // namespace warmline
