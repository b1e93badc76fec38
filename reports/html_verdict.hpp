/// The head of a mail's report: subject, overall score, advice with its reasons, six scores and
/// their arithmetic.
#pragma once

#include <string>

#include "reports/html_parts.hpp"

namespace warmline {

/// Overall score as a dial, the band in words, the advice and why.
std::string verdict_html(const MailView& view);

/// The six dimensions with bars, and the sums behind them folded away.
std::string scores_html(const MailView& view);

}  // namespace warmline
