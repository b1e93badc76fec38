/// A table of moves with states that no text can tell apart made one (Moore's algorithm), and
/// states from which nothing leads to a match replaced by the answer no.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace warmline::match {

using Move = std::uint16_t;

/// The two moves that are answers; all others are states.
template <class To>
struct Answer {
    static constexpr To matched = static_cast<To>(-1);
    static constexpr To hopeless = static_cast<To>(-2);  ///< no, whatever follows
};

/// Rows of `width` moves; the first state stays the first. Tables that would take long stay as they
/// are.
std::vector<Move> minimal(const std::vector<Move>& moves, std::size_t width);

}  // namespace warmline::match
