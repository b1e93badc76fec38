/// The readability formulas by name. Arithmetic on counts only; who counts is `count_for`.
///
/// On single sentences and short mails none of them says more than length does (figures in
/// rules/fit/README.md), so verdicts use `clarity`; these are shown because readers know them.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "linter/measure/passage.hpp"
#include "linter/text/document.hpp"

namespace warmline {

struct ReadabilityCounts {
    int words = 0;  ///< figures included
    int sentences = 0;
    int lettered = 0;  ///< words without figures; the base of everything about syllables
    int syllables = 0;
    int three_syllables = 0;  ///< words of three or more
    int complex = 0;          ///< Gunning's: three or more, without names and -es, -ed, -ing
    int one_syllable = 0;
    int over_six = 0;  ///< words of more than six letters
    int letters = 0;
    double unfamiliar = 0;  ///< percent of words that are not common
};

struct ReadabilityFigure {
    std::string_view name;
    double value = 0;
};

/// Figures and single marks are no syllables; a sentence without words is no sentence.
ReadabilityCounts count_for(const Passage& passage);

/// The same for the body of a mail, from the words and sentences the findings point to: the text
/// is not cut a second time, and addresses and merge tags, which nobody reads aloud, count nothing.
/// `unfamiliar` stays 0; no formula of the score needs it.
ReadabilityCounts count_for(const Document& document);

double flesch(const ReadabilityCounts& counts);
double flesch_kincaid(const ReadabilityCounts& counts);
double amstad(const ReadabilityCounts& counts);
double wstf1(const ReadabilityCounts& counts);
double wstf2(const ReadabilityCounts& counts);
double wstf3(const ReadabilityCounts& counts);
double wstf4(const ReadabilityCounts& counts);
double qu(const ReadabilityCounts& counts);
double lix(const ReadabilityCounts& counts);
double gunning_fog(const ReadabilityCounts& counts);
double smog(const ReadabilityCounts& counts);
/// Dale and Chall count words off their list of 3,000; we count words outside the bands of about
/// the 4,000 most common ones, so the figure runs close to theirs and is not theirs.
double dale_chall(const ReadabilityCounts& counts);
double dale_chall_1995(const ReadabilityCounts& counts);
double coleman_liau(const ReadabilityCounts& counts);
double fdk(const ReadabilityCounts& counts);

/// 0–100, 100 easy: the mix of the score model (B.2) for that language.
double readability(const ReadabilityCounts& counts, Language language);

/// `readability` of the body of a mail; -1 when it is too short to say (under 40 words or 3
/// sentences).
double readability_score(const Document& document);

/// The formulas made for the language, in the order of the score model; empty without words.
std::vector<ReadabilityFigure> readability_figures(const ReadabilityCounts& counts,
                                                   Language language);

}  // namespace warmline
