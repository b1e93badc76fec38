/// Pieces of text a regular expression cannot match without.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warmline::match {

/// One of the pieces stands in every match; empty when the expression promises nothing. Reads the
/// syntax of RE2 far enough to be safe: what it does not know promises nothing.
std::vector<std::string> required_literals(std::string_view expression);

}  // namespace warmline::match
