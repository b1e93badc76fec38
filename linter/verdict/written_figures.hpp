/// Sums and shares that a mail's own text names.
#pragma once

#include "linter/text/document.hpp"
#include "linter/verdict/call_model.hpp"

namespace warmline {

/// Largest sum written in our own text, in whole currency units; 0 without one.
double largest_sum(const Document& document);

/// The largest percentage written in our own text; 0 without one.
double largest_percent(const Document& document);

/// "1.912 Namen und Mailadressen", "900 customers": more people than a mailing needs.
bool concerns_many(const Document& document, const CallModel& model);

}  // namespace warmline
