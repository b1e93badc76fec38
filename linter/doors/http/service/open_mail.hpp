/// A mail taken apart into what a person edits: some fields and one body in UTF-8.
#pragma once

#include <string>

#include "linter/checked.hpp"

namespace warmline::http {

/// {"subject","from","to","kind":"text"|"html","body","fields":[[name,value]…],"attachments":[{name,
/// type}…]}. `fields` are those a verdict looks at (Reply-To, Date, List-Unsubscribe …), each on
/// one line. The body is cut at 1 MB.
std::string open_mail_json(const Checked& checked);

}  // namespace warmline::http
