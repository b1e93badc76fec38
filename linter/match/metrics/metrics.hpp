/// The figures a rule of kind "metric" may hold against a bound. See rules/NAMES.md.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

void readability(Check& check);
void sentence_words(Check& check);
void paragraph_words(Check& check);
void subject_chars(Check& check);
void word_letters(Check& check);
void passive_share(Check& check);
void body_words(Check& check);
void exclamations_per_100(Check& check);

}  // namespace warmline::match
