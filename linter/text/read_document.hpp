/// Message → Document.
///
/// The body is the best part a reader would see: HTML before plain text. Its plain twin becomes
/// `alternative` blocks, attached messages become `quoted` blocks. Linear in the size of the
/// message. Never throws on input. Thread-safe (ICU converters are per call).
#pragma once

#include "linter/base/limits.hpp"
#include "linter/text/document.hpp"

namespace warmline {

struct TextOptions {
    Limits limits;
    Language language = Language::other;  ///< `other` = detect
    Mode mode = Mode::rendered;
};

/// `message` must outlive the result.
Document read_document(const Message& message, const TextOptions& options = {});

/// A bare text as a one-paragraph document (used by `measure`, by rule examples and tests);
/// `text` must be UTF-8 and is copied. No header blocks; blank lines separate paragraphs.
Document read_text(std::string_view text, const TextOptions& options = {});

}  // namespace warmline
