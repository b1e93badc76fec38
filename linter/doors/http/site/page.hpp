/// The marketer's page: one document, words in the reader's language, no inline script or style.
#pragma once

#include <string>

#include "linter/base/vocabulary.hpp"

namespace warmline::http {

/// The head and masthead every page shares; `path` is where the language links lead.
std::string page_top(std::string_view title, std::string_view path, Language ui,
                     std::string_view script);

std::string page_html(Language ui, bool needs_token);

}  // namespace warmline::http
