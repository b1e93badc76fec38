/// Text → Measures: the plain figures behind verdicts, one function for `measure` and for `lint`.
///
/// Pure and thread-safe; reads nothing but the compiled tables. Linear in the size of the text,
/// some ten microseconds a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/base/vocabulary.hpp"
#include "linter/measure/address.hpp"
#include "linter/measure/model.hpp"
#include "linter/measure/pronouns.hpp"
#include "linter/measure/readability.hpp"
#include "linter/text/document.hpp"

namespace warmline {

struct Measures {
    Language language = Language::en;
    int words = 0, sentences = 0;
    double clarity = 0;  ///< 0–100, 100 easy
    std::vector<ReadabilityFigure> readability;
    double vagueness = 0;  ///< 0–100
    double hedges = 0, request = 0, pressure = 0, complaint = 0,
           warmth = 0;                     ///< 0–1, 0.5 and more means yes
    double politeness = 0, formality = 0;  ///< −100…100
    double concreteness = 0;               ///< 0–100
    Address address = Address::none;
    double pronoun_ambiguity = 0;  ///< 0–1, of the least clear pronoun
    std::vector<PronounReading> pronouns;
};

/// `text` is UTF-8. Every language but German is measured as English.
Measures measure(std::string_view text, Language language);

/// The same for what a mail says itself: its paragraphs and list items, without greeting,
/// signature, footer and quotes.
Measures measure(const Document& document);

/// The measures that are fitted models, by their name in `Measures`.
std::vector<std::string_view> modelled_measures();

/// What moved one of them, strongest first.
std::vector<Contribution> explain_measure(std::string_view text, Language language,
                                          std::string_view measure, std::size_t limit = 8);

/// The better fit of the two by their function words; English when nothing speaks for German.
Language guess_language(std::string_view text);

}  // namespace warmline
