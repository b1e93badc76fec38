/// The head of a page that stands by itself: a brief, a call list. Read on the phone before a call.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/vocabulary.hpp"

namespace warmline {

/// Everything up to and with `<h1>`. The page fits a phone and follows its light or dark scheme;
/// `title` is plain text, `style` is added to the style all such pages share.
std::string plain_page_top(std::string_view title, std::string_view style, Language ui);

}  // namespace warmline
