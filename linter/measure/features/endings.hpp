/// Endings of folded words.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace warmline {

inline bool ends_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace warmline
