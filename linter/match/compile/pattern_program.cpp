#include "linter/match/compile/pattern_program.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "linter/match/compile/pattern_tree.hpp"

namespace warmline::match {
namespace {

using Node = PatternNode;

constexpr int shown_group = 2;

ByteSet all_bytes() {
    ByteSet all;
    all.invert();
    return all;
}

/// Writes steps from the end to the beginning: each piece knows where to go on.
class Writer {
public:
    std::optional<PatternProgram> write(const Node& node) {
        const auto begin = add(node, add({}));
        if (full_) return std::nullopt;
        if (begin + 1u != program_.steps.size()) add(copy_of(begin));
        note_first_bytes();
        program_.first = number_of(first_bytes(begin));
        return std::move(program_);
    }

private:
    using Step = PatternStep;

    std::uint16_t add(Step step) {
        if (program_.steps.size() >= most_pattern_steps) {
            full_ = true;
            return 0;
        }
        program_.steps.push_back(step);
        return static_cast<std::uint16_t>(program_.steps.size() - 1);
    }

    /// The beginning is the last step, also where that one was written earlier.
    Step copy_of(std::uint16_t at) {
        auto step = program_.steps[at];
        return step;
    }

    static bool forks(const Step& step) {
        return step.kind == Step::Kind::either || step.kind == Step::Kind::again;
    }

    std::uint16_t either(std::uint16_t first, std::uint16_t second,
                         Step::Kind kind = Step::Kind::either) {
        return add({.next = first, .other = second, .kind = kind});
    }

    std::uint16_t add(const Node& node, std::uint16_t next) {
        if (full_) return 0;
        switch (node.kind) {
            case Node::Kind::set:
                return add_set(node.set, next);
            case Node::Kind::assertion:
                return add({.next = next, .kind = node.assertion});
            case Node::Kind::sequence:
                for (auto inner = node.inner.rbegin(); inner != node.inner.rend(); ++inner)
                    next = add(*inner, next);
                return next;
            case Node::Kind::choice:
                return add_choice(node, next);
            case Node::Kind::repeat:
                return add_repeat(node, next);
            case Node::Kind::group:
                break;
        }
        if (node.number != shown_group) return add(node.inner.front(), next);
        next = add({.next = next, .kind = Step::Kind::shown_ends});
        next = add(node.inner.front(), next);
        return add({.next = next, .kind = Step::Kind::shown_begins});
    }

    std::uint16_t add_set(const ByteSet& set, std::uint16_t next) {
        if (const auto byte = only_byte(set))
            return add({.next = next, .kind = Step::Kind::byte, .byte = *byte});
        return add({.next = next, .number = number_of(set), .kind = Step::Kind::set});
    }

    static std::optional<std::uint8_t> only_byte(const ByteSet& set) {
        std::optional<std::uint8_t> only;
        for (std::size_t i = 0; i < set.bits.size(); ++i) {
            if (set.bits[i] == 0) continue;
            if (only || !std::has_single_bit(set.bits[i])) return std::nullopt;
            only = static_cast<std::uint8_t>(64 * i +
                                             static_cast<unsigned>(std::countr_zero(set.bits[i])));
        }
        return only;
    }

    std::uint16_t add_choice(const Node& node, std::uint16_t next) {
        auto begin = add(node.inner.back(), next);
        for (auto inner = node.inner.rbegin() + 1; inner != node.inner.rend(); ++inner)
            begin = either(add(*inner, next), begin);
        return begin;
    }

    std::uint16_t add_repeat(const Node& node, std::uint16_t next) {
        const auto& inner = node.inner.front();
        const auto maybe = [&](std::uint16_t more, std::uint16_t enough,
                               Step::Kind kind = Step::Kind::either) {
            return node.greedy ? either(more, enough, kind) : either(enough, more, kind);
        };
        auto begin = next;
        if (node.most == unlimited) {
            const auto loop = maybe(0, next, Step::Kind::again);
            const auto again = add(inner, loop);
            if (full_) return 0;
            auto& step = program_.steps[loop];
            (node.greedy ? step.next : step.other) = again;
            begin = loop;
        }
        for (int i = node.least; i < node.most && !full_; ++i)
            begin = maybe(add(inner, begin), next);
        for (int i = 0; i < node.least && !full_; ++i)
            begin = add(inner, begin);
        return begin;
    }

    /// The bytes one of which has to stand where a step begins; all where the pattern may end.
    /// Ends, because what loops reads a byte before it comes round.
    const ByteSet& first_bytes(std::uint16_t at) {
        if (known_[at]) return first_[at];
        const auto& step = program_.steps[at];
        ByteSet first;
        if (step.kind == Step::Kind::byte) {
            first.add(step.byte);
        } else if (step.kind == Step::Kind::set) {
            first = program_.sets[step.number];
        } else if (step.kind == Step::Kind::done) {
            first = all_bytes();
        } else {
            first = first_bytes(step.next);
            if (forks(step)) first.add(first_bytes(step.other));
        }
        known_[at] = true;
        return first_[at] = first;
    }

    void note_first_bytes() {
        known_.assign(program_.steps.size(), false);
        first_.resize(program_.steps.size());
        for (auto& step : program_.steps) {
            if (!forks(step)) continue;
            const auto &next = first_bytes(step.next), &other = first_bytes(step.other);
            step.next_first = number_of(next);
            step.other_first = number_of(other);
            if (step.kind == Step::Kind::again || next.meets(other)) step.number = program_.forks++;
        }
    }

    std::uint16_t number_of(const ByteSet& set) {
        auto& sets = program_.sets;
        auto known = std::find(sets.begin(), sets.end(), set);
        if (known == sets.end()) known = sets.insert(sets.end(), set);
        return static_cast<std::uint16_t>(known - sets.begin());
    }

    PatternProgram program_;
    std::vector<bool> known_;     ///< by step: `first_` is
    std::vector<ByteSet> first_;  ///< by step
    bool full_ = false;
};

}  // namespace

std::optional<PatternProgram> program_of(std::string_view expression) {
    const auto node = read_pattern_tree(expression);
    if (!node || may_be_empty(*node)) return std::nullopt;
    return Writer().write(*node);
}

}  // namespace warmline::match
