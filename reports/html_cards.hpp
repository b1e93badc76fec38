/// What to do about a mail, as cards: the call, the questions that may come back, the edits that
/// would lift it. Each is "" when there is nothing to say.
#pragma once

#include <string>

#include "reports/html_parts.hpp"

namespace warmline {

std::string call_card_html(const MailView& view);

std::string risk_card_html(const MailView& view);

std::string lift_card_html(const MailView& view);

}  // namespace warmline
