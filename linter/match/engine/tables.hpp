/// Compiled rules as the engine sees them: spans over a block of rows, and the few patterns of RE2
/// that are compiled when first needed.
///
/// Owns the block when it was made at run time. Immutable but for the patterns, each of which is
/// compiled once, whichever thread comes first.
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/compile/blob.hpp"
#include "linter/match/compile/pattern_automaton.hpp"
#include "linter/match/engine/lazy_pattern.hpp"
#include "linter/match/rule_pack.hpp"

namespace warmline {

struct RulePack::Tables {
    std::string owned;  ///< empty when the block lies in the binary
    const char* block = nullptr;
    const match::BlobHeader* header = nullptr;
    std::span<const match::RuleRow> rules;
    std::span<const match::SequenceRow> sequences;
    std::span<const match::StepRow> steps;
    std::span<const match::AtomRow> atoms;
    std::span<const match::Posting> postings;
    std::span<const match::PatternRow> patterns;
    std::span<const match::LiteralRow> literals;
    std::span<const match::PatternStep> pattern_steps;
    std::span<const match::ByteSet> pattern_sets;
    std::span<const std::uint8_t> pattern_automata;
    std::span<const std::uint32_t> numbers, structural, trigger_rules;
    std::span<const match::FactRow> facts;
    std::span<const match::SourceRow> sources;
    std::unique_ptr<match::LazyPattern[]> compiled;  ///< one per pattern
    std::vector<bool> off;                           ///< by rule; switched off by configuration

    std::string_view text(match::TextRef ref) const {
        return {block + header->texts + ref.begin, ref.size};
    }

    std::span<const match::AtomRow> atoms_of(const match::StepRow& step) const {
        const auto range = step.atoms();
        return atoms.subspan(range.begin, range.count);
    }

    /// Of a pattern; empty where RE2 is to run it.
    match::PatternSteps steps_of(const match::PatternRow& row) const {
        return {pattern_steps.subspan(row.steps.begin, row.steps.count),
                pattern_sets.subspan(row.sets.begin, row.sets.count), row.first, row.forks};
    }

    /// Of a pattern; may be empty.
    match::AutomatonTable automaton_of(const match::PatternRow& row) const {
        return {pattern_automata.subspan(row.automaton.begin, row.automaton.count),
                row.automaton_width, row.automaton_wide};
    }

    template <class Row>
    std::span<const Row> rows(match::RowRange range) const {
        return {reinterpret_cast<const Row*>(block + range.begin), range.count};
    }
};

namespace match {

using Tables = RulePack::Tables;

/// Views over `block`, which the caller keeps alive and 16-byte aligned; nullptr when it is no
/// block of this build.
std::shared_ptr<Tables> view_tables(std::string_view block);

/// The same, with the block owned by the result.
std::shared_ptr<Tables> own_tables(std::string block);

/// What people read about the rules; views into the block.
std::vector<RuleInfo> describe(const Tables& tables);

}  // namespace match
}  // namespace warmline
