/// A regular expression that is compiled when the first sentence needs it.
///
/// Thread-safe. RE2 stays behind this file.
#pragma once

#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "linter/base/range.hpp"

namespace re2 {
class RE2;
}

namespace warmline::match {

class LazyPattern {
public:
    LazyPattern();
    ~LazyPattern();
    LazyPattern(const LazyPattern&) = delete;
    LazyPattern& operator=(const LazyPattern&) = delete;

    /// How the expression is compiled and what may adjoin a match.
    struct Manner {
        bool bytes = false;  ///< read bytes, not characters
        bool left_edge = false, right_edge = false;
    };

    /// Adds the underlined range of every match in `sentence`, counted from its begin, at most
    /// `most` of them. An expression RE2 refuses matches nothing.
    void find_all(std::string_view expression, Manner manner, std::string_view sentence,
                  std::size_t most, std::vector<TextRange>& found);

private:
    std::once_flag once_;
    std::unique_ptr<re2::RE2> compiled_;
};

}  // namespace warmline::match
