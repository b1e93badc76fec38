/// One mail or template as it lies on disk, before anyone reads it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "linter/base/limits.hpp"
#include "linter/mail/message.hpp"

namespace warmline {

enum class InputKind : std::uint8_t { mail, html_template, mjml_template, text_template };

/// `bytes` live as long as `owner`; when `owner` is empty they lie in the `ReadBuffer` that was
/// handed to `Intake::next` and live until it is handed over again.
struct RawMessage {
    std::string_view bytes;
    std::shared_ptr<const void> owner;
    std::string path;            ///< as given by the user or found below it; "-" for standard input
    std::size_t index = 0;       ///< within the file, counted from 0 (mbox)
    std::uint64_t offset = 0;    ///< of the first byte in the file
    std::size_t first_line = 1;  ///< line of the file the message begins on, counted from 1
    InputKind kind = InputKind::mail;
};

/// `read_message` or `read_template`, as the kind asks. The bytes must outlive the result.
Message read(const RawMessage& raw, const Limits& limits = {});

}  // namespace warmline
