#include "linter/match/compile/pattern_automaton.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <utility>

namespace warmline::match {
namespace {

using Kind = PatternStep::Kind;
using Numbers = std::vector<std::uint16_t>;  // of steps

/// What stands beside a place, as far as steps ask.
enum class Beside : std::uint8_t { nothing, other, letter };

constexpr std::size_t kinds_beside = 3;

Beside beside(std::uint8_t byte) {
    return is_word_byte(byte) ? Beside::letter : Beside::other;
}

/// Bytes no step tells apart are one class.
class Classes {
public:
    explicit Classes(const PatternSteps& pattern) {
        std::array<std::vector<bool>, PatternAutomaton::byte_values> told;
        for (std::size_t byte = 0; byte < told.size(); ++byte) {
            const auto value = static_cast<std::uint8_t>(byte);
            told[byte].push_back(is_word_byte(value));
            for (const auto& set : pattern.sets)
                told[byte].push_back(set.has(value));
            for (const auto& step : pattern.steps)
                if (step.kind == Kind::byte) told[byte].push_back(step.byte == value);
        }
        std::map<std::vector<bool>, std::uint8_t> numbers;
        for (std::size_t byte = 0; byte < told.size(); ++byte) {
            const auto [entry, fresh] =
                numbers.emplace(told[byte], static_cast<std::uint8_t>(numbers.size()));
            of_byte_[byte] = entry->second;
            if (fresh) samples_.push_back(static_cast<std::uint8_t>(byte));
        }
    }

    std::span<const std::uint8_t> of_bytes() const { return of_byte_; }

    /// A byte of each class.
    std::span<const std::uint8_t> samples() const { return samples_; }

private:
    std::array<std::uint8_t, PatternAutomaton::byte_values> of_byte_{};
    std::vector<std::uint8_t> samples_;
};

/// Where the pattern may be: the steps that wait for the next byte, and what stands before it.
struct State {
    Numbers waiting;
    Beside before = Beside::nothing;
    friend auto operator<=>(const State&, const State&) = default;
};

class Builder {
public:
    explicit Builder(const PatternSteps& pattern) : pattern_(pattern), classes_(pattern) {}

    std::optional<PatternAutomaton> build() {
        const auto width = classes_.samples().size() + 1;  // the end of the text is a class too
        number_of({{start()}, Beside::nothing});
        std::vector<Move> moves;
        for (std::size_t at = 0; at < states_.size(); ++at) {
            if (states_.size() > PatternAutomaton::most_states ||
                waiting_ > PatternAutomaton::most_waiting)
                return std::nullopt;
            const auto row = moves_from(State(states_[at]));
            moves.insert(moves.end(), row.begin(), row.end());
        }
        moves = minimal(moves, width);
        PatternAutomaton made;
        made.width = static_cast<std::uint16_t>(width);
        made.wide = moves.size() / width >= Answer<std::uint8_t>::hopeless;
        made.bytes.assign(classes_.of_bytes().begin(), classes_.of_bytes().end());
        made.wide ? put_wide(moves, made.bytes) : put_narrow(moves, made.bytes);
        return made;
    }

private:
    std::uint16_t start() const { return static_cast<std::uint16_t>(pattern_.steps.size() - 1); }

    /// The steps that read a byte, reached from the waiting ones without reading one.
    struct Reached {
        Numbers readers;
        bool done = false;
    };

    Reached reach(const State& state, Beside after) const {
        Reached reached;
        std::vector<bool> seen(pattern_.steps.size());
        Numbers open = state.waiting;
        while (!open.empty()) {
            const auto number = open.back();
            open.pop_back();
            if (seen[number]) continue;
            seen[number] = true;
            const auto& step = pattern_.steps[number];
            const bool edge = (state.before == Beside::letter) != (after == Beside::letter);
            switch (step.kind) {
                case Kind::byte:
                case Kind::set:
                    reached.readers.push_back(number);
                    break;
                case Kind::either:
                case Kind::again:
                    open.push_back(step.next);
                    open.push_back(step.other);
                    break;
                case Kind::shown_begins:
                case Kind::shown_ends:
                    open.push_back(step.next);
                    break;
                case Kind::edge:
                    if (edge) open.push_back(step.next);
                    break;
                case Kind::no_edge:
                    if (!edge) open.push_back(step.next);
                    break;
                case Kind::text_begins:
                    if (state.before == Beside::nothing) open.push_back(step.next);
                    break;
                case Kind::text_ends:
                    if (after == Beside::nothing) open.push_back(step.next);
                    break;
                case Kind::done:
                    reached.done = true;
                    return reached;
            }
        }
        return reached;
    }

    std::vector<Move> moves_from(const State& state) {
        std::array<Reached, kinds_beside> reached;
        for (std::size_t after = 0; after < kinds_beside; ++after)
            reached[after] = reach(state, static_cast<Beside>(after));
        std::vector<Move> moves;
        for (const auto byte : classes_.samples())
            moves.push_back(move(reached[static_cast<std::size_t>(beside(byte))], byte));
        moves.push_back(reached[static_cast<std::size_t>(Beside::nothing)].done
                            ? Answer<Move>::matched
                            : Answer<Move>::hopeless);
        return moves;
    }

    Move move(const Reached& reached, std::uint8_t byte) {
        if (reached.done) return Answer<Move>::matched;
        State next{{start()}, beside(byte)};  // a match may begin at every byte
        for (const auto number : reached.readers) {
            const auto& step = pattern_.steps[number];
            const bool takes =
                step.kind == Kind::byte ? step.byte == byte : pattern_.sets[step.number].has(byte);
            if (takes) next.waiting.push_back(step.next);
        }
        std::sort(next.waiting.begin(), next.waiting.end());
        const auto end = std::unique(next.waiting.begin(), next.waiting.end());
        next.waiting.erase(end, next.waiting.end());
        return number_of(std::move(next));
    }

    Move number_of(State state) {
        const auto [entry, fresh] =
            numbers_.emplace(std::move(state), static_cast<Move>(numbers_.size()));
        if (fresh) {
            states_.push_back(entry->first);
            waiting_ += entry->first.waiting.size();
        }
        return entry->second;
    }

    /// The two answers are the highest values of bytes as they are of pairs of bytes.
    static void put_narrow(const std::vector<Move>& moves, std::vector<std::uint8_t>& table) {
        for (const auto to : moves)
            table.push_back(static_cast<std::uint8_t>(to));
    }

    static void put_wide(const std::vector<Move>& moves, std::vector<std::uint8_t>& table) {
        const auto begin = table.size();
        table.resize(begin + moves.size() * sizeof(Move));
        std::memcpy(table.data() + begin, moves.data(), moves.size() * sizeof(Move));
    }

    const PatternSteps& pattern_;
    Classes classes_;
    std::map<State, Move> numbers_;
    std::vector<State> states_;
    std::size_t waiting_ = 0;
};

}  // namespace

std::optional<PatternAutomaton> automaton_of(const PatternSteps& pattern) {
    if (pattern.empty()) return std::nullopt;
    return Builder(pattern).build();
}

}  // namespace warmline::match
