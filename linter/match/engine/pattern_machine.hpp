/// Runs the steps of a pattern over a sentence: the leftmost match, and of those the one the
/// expression prefers, as RE2 and Perl do.
///
/// It tries one way after the other and remembers where it had two ways to go and where it went
/// round a loop, so that neither happens twice at the same byte: the work grows with the bytes,
/// however the expression is nested. Patterns run on sentences that hold what the pattern cannot do
/// without, and most ways end at their first byte.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "linter/match/compile/pattern_steps.hpp"
#include "linter/match/engine/pattern_match.hpp"

namespace warmline::match {

class PatternMachine {
public:
    /// Sentences beyond this many bits of memory are RE2's.
    static constexpr std::size_t most_bits = std::size_t{1} << 22;

    static bool can_run(const PatternSteps& pattern, std::string_view text) {
        return !pattern.empty() && pattern.forks * (text.size() + 1) <= most_bits;
    }

    /// Both are borrowed. The pattern must be one that `can_run` on the text.
    PatternMachine(const PatternSteps& pattern, std::string_view text);

    /// The first match that begins at `from` or later.
    std::optional<PatternMatch> next(std::size_t from);

private:
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

    /// A way not yet tried.
    struct Way {
        std::uint16_t step = 0;
        std::uint32_t at = 0;
        std::uint32_t shown_begin = nowhere, shown_end = nowhere;
    };

    bool matches(std::size_t begin);
    bool first_time(std::uint16_t number, std::uint32_t at);
    bool is_edge(std::size_t at) const;

    const PatternSteps& pattern_;
    std::string_view text_;
    PatternStep::Kind lead_;                  ///< what a match has to begin with
    std::unique_ptr<std::uint64_t[]> tried_;  ///< a bit for each fork at each byte; may be null
    std::vector<Way> open_;
    Way end_;
};

}  // namespace warmline::match
