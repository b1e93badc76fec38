/// A regular expression as a tree: what the steps of the pattern machine are written from.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "linter/match/compile/pattern_steps.hpp"

namespace warmline::match {

inline constexpr int unlimited = -1;  ///< repeats

/// One piece of an expression.
struct PatternNode {
    enum class Kind { set, assertion, sequence, choice, repeat, group };
    Kind kind = Kind::sequence;
    ByteSet set{};                     ///< of `set`
    PatternStep::Kind assertion{};     ///< of `assertion`
    std::vector<PatternNode> inner{};  ///< of the others; one of `repeat` and `group`
    int least = 1, most = 1;           ///< of `repeat`
    bool greedy = true;                ///< of `repeat`
    int number = 0;                    ///< of `group`, 0 for one that is not numbered
};

bool may_be_empty(const PatternNode& node);

/// What is looped, without texts that add nothing to its set: "[a-z]|ae|oe", which is how "[a-zäö]"
/// is folded, finds in a loop what [a-z] finds.
PatternNode without_texts(PatternNode looped);

/// Nothing when the expression holds what the machine does not know.
std::optional<PatternNode> read_pattern_tree(std::string_view expression);

}  // namespace warmline::match
