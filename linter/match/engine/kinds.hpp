/// The kinds of rules whose places are words; each works on the hits of the scan.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// One hit, unless it stands in what somebody else said.
void report_phrase(Check& check, const Hit& hit);
void report_phrases(Check& check);
void report_gaps(Check& check);
void report_patterns(Check& check);
void report_density(Check& check);
void report_count(Check& check);
void report_ratio(Check& check);
void report_composite(Check& check);

}  // namespace warmline::match
