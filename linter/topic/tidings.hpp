/// How much the words of a mail are those of news a person should tell: a fitted linear model.
///
/// Lists of phrases hear what somebody thought of; this counts every word, word pair and word
/// beginning of the writer's own text, and what its sentences do (traits.hpp), with a weight fitted
/// on whole mails (rules/fit/tidings.py, rules/tidings.tsv). `odds = bias + Σ weight / words^0.3`,
/// so it comes apart into words and sentences.
///
/// Pure; the table is read-only data of the program.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "linter/text/document.hpp"
#include "linter/topic/news.hpp"
#include "linter/topic/price_step.hpp"

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

/// `news` and `step` are those of the same document.
Tidings read_tidings(const Document& document, const News& news,
                     const std::optional<PriceStep>& step);

/// The terms of a mail by name ("w:leider", "b:leider nicht", "p:kuendi", "t:end date"), for
/// fitting.
std::vector<std::string> tidings_terms(const Document& document, const News& news,
                                       const std::optional<PriceStep>& step);

}  // namespace warmline
