/// A checked mail as pieces of HTML that the page puts into its places.
#pragma once

#include <string>

#include "linter/checked.hpp"

namespace warmline::http {

/// Four `<div data-part="head|judging|sheet|call">`. The first carries the figures as data, so that
/// the page can say what an edit brought; each finding carries its bytes in the mail sent
/// (`data-begin`, `data-end`) and a button that accepts the suggestion.
std::string fragment_html(const Checked& checked, Language ui);

}  // namespace warmline::http
