/// Layout → Document: words, blocks, sentences, language and facts for text already laid out.
///
/// `message` may be nullptr (bare texts) and otherwise outlives the result. Paragraphs are in text
/// order and do not overlap. Linear in the text. Never throws on input. Thread-safe.
#pragma once

#include "linter/text/layout.hpp"

namespace warmline {

Document read_layout(Layout&& layout, const Message* message, const TextOptions& options);

}  // namespace warmline
