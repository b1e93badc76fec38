#include "linter/match/compile/phrase_tables.hpp"

#include <bit>

#include "linter/match/compile/block_rows.hpp"
#include "linter/match/compile/rarity.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {

void PhraseTables::go_on_from(const EarlierBlock& block, const std::vector<bool>& stands) {
    const auto& header = block.header();
    scopes_ = header.scopes;
    lookups_.go_on_from(block, stands);
    sequences_.go_on_from(block.rows<SequenceRow>(header.sequences));
    steps_.go_on_from(block.rows<StepRow>(header.steps));
    atoms_.go_on_from(block.rows<AtomRow>(header.atoms));
}

void PhraseTables::add(const Sequence& sequence, SequenceRow row) {
    row.at_start = sequence.at_start;
    row.at_end = sequence.at_end;
    row.anchor = static_cast<std::uint8_t>(rarest_step(sequence));
    row.steps.begin = steps_.size();
    row.steps.count = static_cast<std::uint32_t>(sequence.steps.size());
    for (const auto& step : sequence.steps)
        add_step(step);
    row.anchor_is_words = true;
    for (const auto& atom : sequence.steps[row.anchor].atoms) {
        lookups_.add(atom, size());
        row.anchor_is_words = row.anchor_is_words && atom.kind == Atom::Kind::word;
    }
    scopes_ |= row.scope;
    sequences_.push_back(row);
}

void PhraseTables::add_step(const Step& step) {
    std::uint32_t words = 0;
    for (const auto& atom : step.atoms)
        words |= atom.kind == Atom::Kind::word ? word_bit(word_hash(atom.text)) : ~0u;
    steps_.push_back(StepRow::of(atoms(step.atoms), step.gap, words));
}

RowRange PhraseTables::atoms(const std::vector<Atom>& list) {
    const auto known = known_atoms_.find(list);
    if (known != known_atoms_.end()) return known->second;
    const RowRange range{atoms_.size(), static_cast<std::uint32_t>(list.size())};
    for (const auto& atom : list) {
        atoms_.push_back(atom.kind == Atom::Kind::word
                             ? AtomRow::of_word(word_hash(atom.text))
                             : AtomRow::of_text(atom.kind, texts_.add(atom.text)));
    }
    known_atoms_[list] = range;
    return range;
}

/// Looks for the side of the anchor that says more.
Posting PhraseTables::posting_of(std::uint32_t sequence) const {
    const auto& row = sequences_[sequence];
    Posting posting{
        .sequence = sequence, .unfit = ~place_bits(row.scope, row.languages), .rule = row.rule};
    const auto narrow = [&](std::int8_t side, const StepRow& step) {
        if (std::popcount(step.words) >= std::popcount(posting.beside_words)) return;
        posting.beside_words = step.words;
        posting.beside = side;
    };
    const auto anchor = row.steps.begin + row.anchor;
    if (row.anchor > 0 && steps_[anchor].gap() == 0) narrow(-1, steps_[anchor - 1]);
    if (row.anchor + 1u < row.steps.count && steps_[anchor + 1].gap() == 0)
        narrow(1, steps_[anchor + 1]);
    return posting;
}

void PhraseTables::write(std::string& block, BlobHeader& header) {
    header.scopes = scopes_;
    lookups_.write(block, header, [&](std::uint32_t sequence) { return posting_of(sequence); });
    header.sequences = sequences_.write(block);
    header.steps = steps_.write(block);
    header.atoms = atoms_.write(block);
}

}  // namespace warmline::match
