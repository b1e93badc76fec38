/// The front of a report on many mails: figures at a glance, charts with their tables, and all
/// mails, weakest first, in a table that a script makes sortable.
#pragma once

#include <string>

#include "reports/renderer.hpp"

namespace warmline {

std::string batch_html(const Summary& summary, Language ui);

}  // namespace warmline
