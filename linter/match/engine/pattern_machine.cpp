#include "linter/match/engine/pattern_machine.hpp"

#include <algorithm>

namespace warmline::match {
namespace {

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
    for (auto at = from; at < last; ++at) {
        if (!first.has(static_cast<std::uint8_t>(text_[at]))) continue;
        if (lead_ == PatternStep::Kind::edge && !is_edge(at)) continue;
        if (!matches(at)) continue;
        tried_.clear();  // the way that led here is no dead end for a search from another place
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
    if (tried_.empty()) tried_.resize((pattern_.eithers * (text_.size() + 1) + 63) / 64);
    const auto bit = std::size_t{at} * pattern_.eithers + number;
    auto& word = tried_[bit / 64];
    const auto mask = std::uint64_t{1} << (bit % 64);
    if ((word & mask) != 0) return false;
    word |= mask;
    return true;
}

bool PatternMachine::matches(std::size_t begin) {
    using Kind = PatternStep::Kind;
    const auto* const text = reinterpret_cast<const std::uint8_t*>(text_.data());
    const auto size = static_cast<std::uint32_t>(text_.size());
    const auto* const sets = pattern_.sets.data();
    open_.clear();
    Way way{.step = static_cast<std::uint16_t>(pattern_.steps.size() - 1),
            .at = static_cast<std::uint32_t>(begin)};
    for (;;) {
        const auto& step = pattern_.steps[way.step];
        way.step = step.next;
        bool fits = true;
        switch (step.kind) {
            case Kind::byte:
                fits = way.at < size && text[way.at] == step.byte;
                ++way.at;
                break;
            case Kind::set:
                fits = way.at < size && sets[step.number].has(text[way.at]);
                ++way.at;
                break;
            case Kind::either:
            case Kind::again: {
                const bool at_end = way.at >= size;
                const bool next = at_end || sets[step.next_first].has(text[way.at]);
                const bool other = at_end || sets[step.other_first].has(text[way.at]);
                const bool forks = next && other;
                fits = next || other;
                if (fits && (forks || step.kind == Kind::again))
                    fits = first_time(step.number, way.at);
                if (!next) way.step = step.other;
                if (fits && forks)
                    open_.push_back({step.other, way.at, way.shown_begin, way.shown_end});
                break;
            }
            case Kind::shown_begins:
                way.shown_begin = way.at;
                break;
            case Kind::shown_ends:
                way.shown_end = way.at;
                break;
            case Kind::edge:
                fits = is_edge(way.at);
                break;
            case Kind::no_edge:
                fits = !is_edge(way.at);
                break;
            case Kind::text_begins:
                fits = way.at == 0;
                break;
            case Kind::text_ends:
                fits = way.at == size;
                break;
            case Kind::done:
                end_ = way;
                return true;
        }
        if (fits) continue;
        if (open_.empty()) return false;
        way = open_.back();
        open_.pop_back();
    }
}

}  // namespace warmline::match
