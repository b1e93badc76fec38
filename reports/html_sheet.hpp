/// A mail as its reader sees it, as safe HTML, with findings marked in place.
#pragma once

#include <string>

#include "reports/html_parts.hpp"

namespace warmline {

/// Marked words carry `data-finding`; the number behind them, `PREFIX-mark-N`, links to the list
/// entry `PREFIX-finding-N`. N counts from 1 in text order. Texts a reader does not see are shown
/// below the mail when something in them was found.
std::string sheet_html(const MailView& view);

}  // namespace warmline
