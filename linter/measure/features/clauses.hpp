/// Where clauses end, as far as marks tell: "Er kam, sah und siegte." has two.
#pragma once

#include <string_view>

namespace warmline {

/// Dashes, curly quotes and the ellipsis are the marks of three bytes.
constexpr bool ends_clause(std::string_view mark) {
    constexpr std::string_view enders = ",;:.!?()\"-";
    return mark.size() == 3 || enders.find(mark) != std::string_view::npos;
}

}  // namespace warmline
