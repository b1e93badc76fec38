/// How much a customer's own words are those of an angry one: a fitted linear model.
///
/// Lists of phrases (charged_phrases.hpp) hear what somebody thought of. Angry people mostly tell:
/// of promises, of attempts, of what it cost them. So every word, word pair and word beginning of
/// the message counts with a weight fitted on whole messages (rules/fit/anger.py, rules/anger.tsv),
/// as do marks of loudness and what the lists have heard. `odds = bias + Σ weight / words^0.3`.
///
/// Pure; the table is read-only data of the program.
#pragma once

#include <string>
#include <vector>

#include "linter/text/document.hpp"

namespace warmline {

struct Charge;

struct Anger {
    double odds = 0;       ///< log odds that the writer is angry; 0 is even
    std::size_t read = 0;  ///< words read; of a few words little can be said
    TextRange sentence;    ///< where most of it is said; empty when there is none
};

/// `heard` is what the lists hear in the same range.
Anger read_anger(const Document& document, TextRange range, const Charge& heard);

/// The terms of a message by name ("w:wieder", "b:schon wieder", "t:!"), for fitting.
std::vector<std::string> anger_terms(const Document& document, TextRange range,
                                     const Charge& heard);

}  // namespace warmline
