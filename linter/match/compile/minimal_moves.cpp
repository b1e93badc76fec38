#include "linter/match/compile/minimal_moves.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace warmline::match {
namespace {

bool is_answer(Move to) {
    return to >= Answer<Move>::hopeless;
}

/// A chain of states takes as many rounds as it is long; tables of patterns settle in some twenty.
constexpr int most_rounds = 64;

/// By state: the number of its group, groups numbered as their first state comes. States of a group
/// move to the same groups. Nothing when that is not settled after `most_rounds`.
std::vector<Move> groups_of(const std::vector<Move>& moves, std::size_t width) {
    const auto states = moves.size() / width;
    std::vector<Move> group(states, 0);
    std::size_t count = 1;
    for (int round = 0; round < most_rounds; ++round) {
        std::map<std::vector<Move>, Move> numbers;
        std::vector<Move> finer(states);
        for (std::size_t state = 0; state < states; ++state) {
            std::vector<Move> row{group[state]};
            for (const auto to : std::span(moves).subspan(state * width, width))
                row.push_back(is_answer(to) ? to : group[to]);
            const auto number = static_cast<Move>(numbers.size());
            finer[state] = numbers.emplace(std::move(row), number).first->second;
        }
        group = std::move(finer);
        if (numbers.size() == count) return group;
        count = numbers.size();
    }
    return {};
}

/// A state all of whose moves lead back to it or to no.
bool is_hopeless(std::span<const Move> row, Move self) {
    return std::all_of(row.begin(), row.end(),
                       [&](Move to) { return to == self || to == Answer<Move>::hopeless; });
}

}  // namespace

std::vector<Move> minimal(const std::vector<Move>& moves, std::size_t width) {
    const auto group = groups_of(moves, width);
    if (group.empty()) return moves;
    std::vector<Move> fewer;
    for (std::size_t state = 0; state < group.size(); ++state) {
        if (std::size_t{group[state]} * width != fewer.size()) continue;  // has its row
        for (const auto to : std::span(moves).subspan(state * width, width))
            fewer.push_back(is_answer(to) ? to : group[to]);
    }
    // Once equal states are one, at most one is without hope: were there two, they would be equal.
    const auto states = fewer.size() / width;
    for (std::size_t state = 1; state < states; ++state)
        if (is_hopeless(std::span(fewer).subspan(state * width, width), static_cast<Move>(state)))
            std::replace(fewer.begin(), fewer.end(), static_cast<Move>(state),
                         Answer<Move>::hopeless);
    return fewer;
}

}  // namespace warmline::match
