/// Patterns → rows: their expressions, the texts they cannot match without, the machine's steps and
/// the automaton that says whether a text holds a match.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "linter/match/compile/blob.hpp"
#include "linter/match/compile/block_rows.hpp"
#include "linter/match/compile/pattern_syntax.hpp"
#include "linter/match/compile/text_pool.hpp"

namespace warmline::match {

class PatternTables {
public:
    /// `texts` takes the literals, `rare_texts` the expressions; both outlive the tables.
    PatternTables(TextPool& texts, TextPool& rare_texts) : texts_(texts), rare_(rare_texts) {}

    /// Puts new rows behind those of a block.
    void go_on_from(const EarlierBlock& block);

    void add(const Pattern& pattern, std::uint8_t languages);

    /// How many patterns there are: rules name theirs by a range.
    std::uint32_t size() const { return patterns_.size(); }

    /// The rare texts of the new rows will lie `distance` bytes further back.
    void move_rare_texts(std::uint32_t distance);

    void write(std::string& block, BlobHeader& header) const;

private:
    void add_automaton(const PatternSteps& steps, PatternRow& row);

    TextPool& texts_;
    TextPool& rare_;
    RowTable<PatternRow> patterns_;
    RowTable<LiteralRow> literals_;
    RowTable<PatternStep> steps_;
    RowTable<ByteSet> sets_;
    RowTable<std::uint8_t> automata_;
};

}  // namespace warmline::match
