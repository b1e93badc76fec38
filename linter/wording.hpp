/// The words a person reads about a finding, with the mail's own words filled in.
#pragma once

#include <string>
#include <string_view>

#include "linter/checked.hpp"

namespace warmline {

struct Wording {
    std::string message;
    std::string instead;
    std::string asks;  ///< in the language of the mail, "" when no question would come back
};

/// `{text}` becomes the underlined words, `{name}` the finding's value of that name. A slot without
/// a value stays as written, so that a rule author sees it.
Wording wording(const Checked& checked, const Finding& finding, Language ui);

/// "header", "subject", "html" or "text".
std::string_view part_of(const Checked& checked, const Finding& finding);

/// The underlined words as one line: line breaks become blanks.
std::string shown_text(const Document& document, TextRange range);

}  // namespace warmline
