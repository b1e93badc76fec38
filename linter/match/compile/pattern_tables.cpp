#include "linter/match/compile/pattern_tables.hpp"

#include "linter/match/compile/block_rows.hpp"
#include "linter/match/compile/pattern_automaton.hpp"
#include "linter/match/compile/pattern_program.hpp"

namespace warmline::match {

void PatternTables::go_on_from(const EarlierBlock& block) {
    const auto& header = block.header();
    patterns_.go_on_from(block.rows<PatternRow>(header.patterns));
    literals_.go_on_from(block.rows<LiteralRow>(header.literals));
    steps_.go_on_from(block.rows<PatternStep>(header.pattern_steps));
    sets_.go_on_from(block.rows<ByteSet>(header.pattern_sets));
    automata_.go_on_from(block.rows<std::uint8_t>(header.pattern_automata));
}

void PatternTables::add(const Pattern& pattern, std::uint8_t languages) {
    PatternRow row;
    row.expression = rare_.add(pattern.expression);
    row.literals.begin = literals_.size();
    for (const auto& choice : pattern.literals) {
        for (const auto& literal : choice)
            literals_.push_back({texts_.add(literal), PieceRuns::of(literal)});
        literals_.push_back({});
    }
    row.literals.count = literals_.size() - row.literals.begin;
    row.languages = languages;
    row.as_written = pattern.as_written;
    row.bytes = pattern.bytes;
    row.left_edge = pattern.left_edge;
    row.right_edge = pattern.right_edge;
    if (pattern.bytes)
        if (const auto program = program_of(pattern.expression)) {
            row.steps = steps_.put(program->steps);
            row.sets = sets_.put(program->sets);
            row.first = program->first;
            row.forks = program->forks;
            add_automaton(program->view(), row);
        }
    patterns_.push_back(row);
}

void PatternTables::add_automaton(const PatternSteps& steps, PatternRow& row) {
    const auto automaton = automaton_of(steps);
    if (!automaton) return;
    if (automata_.size() % 2 != 0) automata_.push_back(0);  // wide moves lie on even bytes
    row.automaton = automata_.put(automaton->bytes);
    row.automaton_width = automaton->width;
    row.automaton_wide = automaton->wide;
}

void PatternTables::move_rare_texts(std::uint32_t distance) {
    for (auto& row : patterns_.added())
        row.expression.begin += distance;
}

void PatternTables::write(std::string& block, BlobHeader& header) const {
    header.patterns = patterns_.write(block);
    header.literals = literals_.write(block);
    header.pattern_steps = steps_.write(block);
    header.pattern_sets = sets_.write(block);
    header.pattern_automata = automata_.write(block);
}

}  // namespace warmline::match
