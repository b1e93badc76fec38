/// What a mail says itself, as one bare text for the measures.
#pragma once

#include <string>

#include "linter/text/document.hpp"

namespace warmline {

/// Paragraphs and list items outside quotes.
bool is_body_prose(const Block& block);

/// The text of these blocks, a blank line between them.
std::string body_prose(const Document& document);

}  // namespace warmline
