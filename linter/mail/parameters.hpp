/// RFC 2231: parameters in pieces ("name*0*=utf-8''R%C3%A4", "name*1=der") become one.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace warmline {

using Parameters = std::vector<std::pair<std::string, std::string>>;

/// Names come in lower case. Pieces are put in order of their numbers up to the first gap, percent
/// signs and charsets decoded; encoded words in plain values too. The extended form wins over a
/// plain one of the same name; otherwise the first wins.
Parameters join_parameters(Parameters raw);

}  // namespace warmline
