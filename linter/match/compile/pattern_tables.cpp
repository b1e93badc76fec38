#include "linter/match/compile/pattern_tables.hpp"

#include "linter/match/compile/block_rows.hpp"
#include "linter/match/compile/pattern_program.hpp"

namespace warmline::match {

void PatternTables::add(const Pattern& pattern, std::uint8_t languages) {
    PatternRow row;
    row.expression = rare_.add(pattern.expression);
    row.literals.begin = static_cast<std::uint32_t>(literals_.size());
    for (const auto& choice : pattern.literals) {
        for (const auto& literal : choice)
            literals_.push_back({texts_.add(literal), PieceRuns::of(literal)});
        literals_.push_back({});
    }
    row.literals.count = static_cast<std::uint32_t>(literals_.size()) - row.literals.begin;
    row.languages = languages;
    row.as_written = pattern.as_written;
    row.bytes = pattern.bytes;
    row.left_edge = pattern.left_edge;
    row.right_edge = pattern.right_edge;
    if (pattern.bytes)
        if (const auto program = program_of(pattern.expression)) {
            row.steps = put_rows(steps_, program->steps);
            row.sets = put_rows(sets_, program->sets);
            row.first = program->first;
            row.forks = program->forks;
        }
    patterns_.push_back(row);
}

void PatternTables::move_rare_texts(std::uint32_t distance) {
    for (auto& row : patterns_)
        row.expression.begin += distance;
}

void PatternTables::write(std::string& block, BlobHeader& header) const {
    header.patterns = append_rows(block, patterns_);
    header.literals = append_rows(block, literals_);
    header.pattern_steps = append_rows(block, steps_);
    header.pattern_sets = append_rows(block, sets_);
}

}  // namespace warmline::match
