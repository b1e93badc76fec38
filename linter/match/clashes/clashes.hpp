/// The checks a rule of kind "clash" may name: two values that disagree. See rules/NAMES.md.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

void weekday_date(Check& check);
void no_such_day(Check& check);
void text_html(Check& check);
void subject_body(Check& check);
void internal_values(Check& check);

}  // namespace warmline::match
