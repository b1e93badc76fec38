/// Regular expressions → steps for the pattern machine.
///
/// Understands what patterns are written with: letters, classes, groups, alternatives, counts
/// (greedy and lazy), ^ $ \b \B \d \s \w and their opposites, all by bytes as RE2 reads Latin-1.
/// What it does not know (\p, flags in groups, counts over what may be empty) or what grows beyond
/// `most_pattern_steps` is left to RE2. Where both know an expression they find the same, which
/// tests/match/pattern_machine_test.cpp checks.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "linter/match/compile/pattern_steps.hpp"

namespace warmline::match {

struct PatternProgram {
    std::vector<PatternStep> steps;
    std::vector<ByteSet> sets;
    std::uint16_t first = 0;  ///< set of the bytes a match can begin with
    std::uint16_t forks = 0;  ///< how many steps are `again`, or `either` with a number

    PatternSteps view() const { return {steps, sets, first, forks}; }
};

inline constexpr std::size_t most_pattern_steps = 8000;

/// The expression, whose group 1 is the whole match and group 2 what is underlined; nothing when it
/// is to be left to RE2.
std::optional<PatternProgram> program_of(std::string_view expression);

}  // namespace warmline::match
