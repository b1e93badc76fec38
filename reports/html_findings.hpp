/// The list of findings beside a mail; each entry and its mark in the mail link to one another.
#pragma once

#include <functional>
#include <string>

#include "reports/html_parts.hpp"

namespace warmline {

/// HTML put at the end of an entry, for pages where something can be done about it.
using FindingExtras = std::function<std::string(std::size_t finding)>;

std::string findings_html(const MailView& view, const FindingExtras& extras = {});

/// Findings that were ignored on purpose, and what was noticed while reading; "" when neither.
std::string asides_html(const MailView& view);

}  // namespace warmline
