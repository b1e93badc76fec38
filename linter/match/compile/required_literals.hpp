/// Pieces of text a regular expression cannot match without.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warmline::match {

/// One of them stands in every match.
using LiteralChoice = std::vector<std::string>;

/// Every choice holds in every match ("rufen … (Montag|Dienstag)": "rufen", and one of the days);
/// none when the expression promises nothing. At most three, the most telling ones. Reads the
/// syntax of RE2 far enough to be safe: what it does not know promises nothing.
std::vector<LiteralChoice> required_literals(std::string_view expression);

}  // namespace warmline::match
