/// Where a pattern matched.
#pragma once

#include <cstddef>

namespace warmline::match {

struct PatternMatch {
    std::size_t begin = 0, end = 0;              ///< the whole match
    std::size_t shown_begin = 0, shown_end = 0;  ///< what is underlined of it
    friend bool operator==(const PatternMatch&, const PatternMatch&) = default;
};

}  // namespace warmline::match
