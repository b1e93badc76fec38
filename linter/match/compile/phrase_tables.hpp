/// Phrases → rows: sequences of steps, steps of atoms, and the tables they are looked up by.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "linter/match/compile/blob.hpp"
#include "linter/match/compile/block_rows.hpp"
#include "linter/match/compile/phrase_syntax.hpp"
#include "linter/match/compile/text_pool.hpp"
#include "linter/match/compile/word_lookups.hpp"

namespace warmline::match {

class PhraseTables {
public:
    /// `texts` takes the words that are compared letter by letter; it outlives the tables.
    explicit PhraseTables(TextPool& texts) : texts_(texts) {}

    /// Puts new rows behind those of a block; `stands` says which of its rules still do.
    void go_on_from(const EarlierBlock& block, const std::vector<bool>& stands);

    /// `row` says whose sequence it is, and where it counts; the rest is filled in here.
    void add(const Sequence& sequence, SequenceRow row);

    /// How many sequences there are: rules name theirs by a range.
    std::uint32_t size() const { return sequences_.size(); }

    /// The lookups come first in a block, because every word asks them.
    void write(std::string& block, BlobHeader& header);

private:
    RowRange atoms(const std::vector<Atom>& list);
    void add_step(const Step& step);
    Posting posting_of(std::uint32_t sequence) const;

    TextPool& texts_;
    BlockMask scopes_ = 0;
    std::map<std::vector<Atom>, RowRange> known_atoms_;
    WordLookups lookups_;
    RowTable<SequenceRow> sequences_;
    RowTable<StepRow> steps_;
    RowTable<AtomRow> atoms_;
};

}  // namespace warmline::match
