/// How much the words of a mail are those of news a person should tell: a fitted linear model.
///
/// Lists of phrases hear what somebody thought of; this counts every word, word pair and word
/// beginning of the writer's own text with a weight fitted on whole mails (rules/fit/tidings.py,
/// rules/tidings.tsv). `odds = bias + Σ weight / √words`, so it comes apart into words.
///
/// Pure; the table is read-only data of the program.
#pragma once

#include <string>
#include <vector>

#include "linter/text/document.hpp"

namespace warmline {

/// What one word (with the pairs it ends and its beginnings) adds or takes.
struct TidingsWord {
    TextRange range;
    double points = 0;
};

struct Tidings {
    double odds = 0;                 ///< log odds that a person should tell this; 0 is even
    std::size_t read = 0;            ///< words read; of a few words little can be said
    std::vector<TidingsWord> words;  ///< words of some length that say so most, strongest first
    TextRange sentence;              ///< where most of it is said; empty when there is none
};

Tidings read_tidings(const Document& document);

/// The terms of a mail by name ("w:leider", "b:leider nicht", "p:kuendi"), for fitting.
std::vector<std::string> tidings_terms(const Document& document);

}  // namespace warmline
