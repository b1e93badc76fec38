/// What a person dropped on the page: which mail or template it holds, or why none.
#pragma once

#include <cstddef>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/intake/raw_message.hpp"

namespace warmline::http {

struct OpenedFile {
    std::string_view bytes;  ///< of the mail or template, within the bytes given
    std::size_t begin = 0;   ///< where they begin there
    InputKind kind = InputKind::mail;
    std::size_t mails = 1;  ///< in the whole file; the first is the one opened
};

/// As the command line looks at a file it is given by name, but for two things: a file whose name
/// says nothing may be a text somebody wrote, and text called .eml needs no header yet. Refusals
/// are those of the command line. An empty `name` promises a mail, as the type of the request does.
Result<OpenedFile> open_file(std::string_view name, std::string_view bytes);

}  // namespace warmline::http
