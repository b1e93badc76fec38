/// A regular expression for RE2, compiled when the first sentence needs it. Few patterns come here:
/// those the pattern machine has no steps for.
///
/// Thread-safe. RE2 stays behind this file.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

#include "linter/match/engine/pattern_match.hpp"

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

    /// The first match in `text` that begins at `from` or later; `bytes`: read bytes, not
    /// characters. An expression RE2 refuses matches nothing.
    std::optional<PatternMatch> next(std::string_view expression, bool bytes, std::string_view text,
                                     std::size_t from);

private:
    std::once_flag once_;
    std::unique_ptr<re2::RE2> compiled_;
};

}  // namespace warmline::match
