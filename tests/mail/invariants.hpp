/// What must hold for every message, however broken: shared by the tests and the fuzz target.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/limits.hpp"

namespace warmline {

/// Reads `bytes` and everything in them (parts, fields, attached messages, decoded text in its
/// charset) and names the first promise that was broken; "" when all were kept.
std::string broken_promise(std::string_view bytes, const Limits& limits);

}  // namespace warmline
