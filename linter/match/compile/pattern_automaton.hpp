/// A pattern as a table that tells whether a text holds a match of it at all, at one load a byte.
///
/// Most sentences a pattern is run on hold none: the pattern machine tries a way for every "die" of
/// a German sentence, the table goes through it once. Where it says yes, the machine finds the
/// place. The table is the deterministic automaton of the steps (subset construction; \b and $ look
/// one byte ahead, so moves are made of the byte that comes); patterns whose table would grow
/// beyond `most_states`, or take long to make, have none and are run as before.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "linter/match/compile/minimal_moves.hpp"
#include "linter/match/compile/pattern_steps.hpp"

namespace warmline::match {

/// 256 bytes say to which class a byte belongs, then come rows of `width` moves, one for each class
/// and one for the end of the text. Moves are bytes, or two bytes each where there are many states.
struct AutomatonTable {
    std::span<const std::uint8_t> bytes;
    std::size_t width = 0;
    bool wide = false;

    bool empty() const { return bytes.empty(); }
};

struct PatternAutomaton {
    static constexpr std::size_t byte_values = 256;
    static constexpr std::uint16_t most_states = 8000;
    static constexpr std::size_t most_waiting = 1'000'000;  ///< steps in all states together

    std::vector<std::uint8_t> bytes;
    std::uint16_t width = 0;
    bool wide = false;

    AutomatonTable view() const { return {bytes, width, wide}; }
};

std::optional<PatternAutomaton> automaton_of(const PatternSteps& pattern);

template <class To>
bool holds_match(const AutomatonTable& table, std::string_view text) {
    const auto* const classes = table.bytes.data();
    const auto* const moves =
        reinterpret_cast<const To*>(table.bytes.data() + PatternAutomaton::byte_values);
    const auto width = table.width;
    std::size_t state = 0;
    const auto decides = [&](char c) {
        state = moves[state * width + classes[static_cast<std::uint8_t>(c)]];
        return state >= Answer<To>::hopeless;
    };
    // Four bytes a turn: the loop's own counting is a fourth of what a byte costs.
    constexpr std::ptrdiff_t turn = 4;
    const char* at = text.data();
    const char* const end = at + text.size();
    for (; end - at >= turn; at += turn)
        if (decides(at[0]) || decides(at[1]) || decides(at[2]) || decides(at[3]))
            return state == Answer<To>::matched;
    for (; at < end; ++at)
        if (decides(*at)) return state == Answer<To>::matched;
    return moves[state * width + width - 1] == Answer<To>::matched;
}

/// Whether the pattern of a table (not an empty one) matches anywhere in `text`.
inline bool holds_match(const AutomatonTable& table, std::string_view text) {
    return table.wide ? holds_match<std::uint16_t>(table, text)
                      : holds_match<std::uint8_t>(table, text);
}

}  // namespace warmline::match
