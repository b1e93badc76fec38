#include "linter/match/engine/pattern_machine.hpp"

#include <algorithm>

namespace warmline::match {
namespace {

constexpr auto every_byte = [] {
    ByteSet set;
    set.invert();
    return set;
}();

constexpr auto word_bytes = [] {
    ByteSet set;
    for (int byte = 0; byte < 256; ++byte)
        if (is_word_byte(static_cast<std::uint8_t>(byte))) set.add(static_cast<std::uint8_t>(byte));
    return set;
}();

PatternStep::Kind lead_of(const PatternSteps& pattern) {
    const auto* step = &pattern.steps.back();
    while (step->kind == PatternStep::Kind::shown_begins)
        step = &pattern.steps[step->next];
    return step->kind;
}

}  // namespace

PatternMachine::PatternMachine(const PatternSteps& pattern, std::string_view text)
    : pattern_(pattern), text_(text), lead_(lead_of(pattern)) {}

std::optional<PatternMatch> PatternMachine::next(std::size_t from) {
    const auto& first = pattern_.sets[pattern_.first];
    const bool at_begin = lead_ == PatternStep::Kind::text_begins;
    const auto last = at_begin ? std::min<std::size_t>(1, text_.size()) : text_.size();
    const bool at_edge = lead_ == PatternStep::Kind::edge;
    bool after_word = from > 0 && word_bytes.has(static_cast<std::uint8_t>(text_[from - 1]));
    for (auto at = from; at < last; ++at) {
        const auto byte = static_cast<std::uint8_t>(text_[at]);
        const bool in_word = word_bytes.has(byte);
        const bool edge = in_word != after_word;
        after_word = in_word;
        if ((at_edge && !edge) || !first.has(byte) || !matches(at)) continue;
        tried_.reset();  // the way that led here is no dead end for a search from another place
        const bool shown = end_.shown_begin != nowhere && end_.shown_end > end_.shown_begin;
        return PatternMatch{at, end_.at, shown ? end_.shown_begin : at,
                            shown ? end_.shown_end : end_.at};
    }
    return std::nullopt;
}

inline bool PatternMachine::is_edge(std::size_t at) const {
    const bool before = at > 0 && word_bytes.has(static_cast<std::uint8_t>(text_[at - 1]));
    const bool after = at < text_.size() && word_bytes.has(static_cast<std::uint8_t>(text_[at]));
    return before != after;
}

inline bool PatternMachine::first_time(std::uint16_t number, std::uint32_t at) {
    // Most searches end before the first fork.
    if (tried_ == nullptr)
        tried_ = std::make_unique<std::uint64_t[]>((pattern_.forks * (text_.size() + 1) + 63) / 64);
    const auto bit = std::size_t{at} * pattern_.forks + number;
    auto& word = tried_[bit / 64];
    const auto mask = std::uint64_t{1} << (bit % 64);
    if ((word & mask) != 0) return false;
    word |= mask;
    return true;
}

bool PatternMachine::matches(std::size_t begin) {
    using Kind = PatternStep::Kind;
    const auto* const steps = pattern_.steps.data();
    const auto* const sets = pattern_.sets.data();
    const auto* const text = reinterpret_cast<const std::uint8_t*>(text_.data());
    const auto size = static_cast<std::uint32_t>(text_.size());
    auto number = static_cast<std::uint16_t>(pattern_.steps.size() - 1);
    auto at = static_cast<std::uint32_t>(begin);
    auto shown_begin = nowhere, shown_end = nowhere;
    const auto may_take = [&](std::uint16_t first) {
        return at < size ? sets[first].has(text[at]) : sets[first] == every_byte;
    };
    open_.clear();
    for (;;) {
        const auto& step = steps[number];
        // Of a list of words most end here.
        if (step.kind == Kind::either && !may_take(step.next_first)) {
            number = step.other;
            continue;
        }
        number = step.next;
        bool fits = true;
        switch (step.kind) {
            case Kind::byte:
                fits = at < size && text[at] == step.byte;
                ++at;
                break;
            case Kind::set:
                fits = at < size && sets[step.number].has(text[at]);
                ++at;
                break;
            case Kind::either:
                if (!may_take(step.other_first)) break;
                fits = first_time(step.number, at);
                if (fits) open_.push_back({step.other, at, shown_begin, shown_end});
                break;
            case Kind::again: {
                fits = first_time(step.number, at);
                const bool next = may_take(step.next_first);
                if (!next) number = step.other;
                if (fits && next && may_take(step.other_first))
                    open_.push_back({step.other, at, shown_begin, shown_end});
                break;
            }
            case Kind::shown_begins:
                shown_begin = at;
                break;
            case Kind::shown_ends:
                shown_end = at;
                break;
            case Kind::edge:
                fits = is_edge(at);
                break;
            case Kind::no_edge:
                fits = !is_edge(at);
                break;
            case Kind::text_begins:
                fits = at == 0;
                break;
            case Kind::text_ends:
                fits = at == size;
                break;
            case Kind::done:
                end_ = {.at = at, .shown_begin = shown_begin, .shown_end = shown_end};
                return true;
        }
        if (fits) continue;
        if (open_.empty()) return false;
        const auto& way = open_.back();
        number = way.step, at = way.at;
        shown_begin = way.shown_begin, shown_end = way.shown_end;
        open_.pop_back();
    }
}

}  // namespace warmline::match
