/// What every layout promises, whatever the bytes were. Shared by tests and the fuzz target.
#pragma once

#include <string>

#include "linter/mail/message.hpp"
#include "linter/text/layout.hpp"

namespace warmline {

/// The first promise `layout` (made from `message`) does not keep, or "".
std::string broken_promise(const Layout& layout, const Message& message);

}  // namespace warmline
