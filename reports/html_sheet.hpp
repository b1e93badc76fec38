/// A mail as its reader sees it, as safe HTML, with findings marked in place.
#pragma once

#include <string>

#include "linter/checked.hpp"

namespace warmline {

/// `prefix` makes ids unique on a page ("m3"): marks are `m3-mark-0`, list entries `m3-finding-0`.
std::string sheet_html(const Checked& checked, const std::string& prefix, Language ui);

}  // namespace warmline
