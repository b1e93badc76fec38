/// The mail's own HTML in a frame that may run nothing, load nothing and lead nowhere.
#pragma once

#include <string>

#include "reports/html_parts.hpp"

namespace warmline {

/// "" for a mail without HTML.
std::string layout_html(const MailView& view);

}  // namespace warmline
