#include "linter/match/compile/word_lookups.hpp"

#include <algorithm>

#include "linter/match/compile/block_rows.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {

void WordLookups::go_on_from(const EarlierBlock& block, const std::vector<bool>& stands) {
    const auto& header = block.header();
    whole_.earlier = block.rows<Slot>(header.whole.slots);
    prefix_.earlier = block.rows<Slot>(header.prefix.slots);
    suffix_.earlier = block.rows<Slot>(header.suffix.slots);
    postings_.go_on_from(block.rows<Posting>(header.postings));
    stands_ = stands;
}

bool WordLookups::is_gone(const Posting& posting) const {
    return posting.rule < stands_.size() && !stands_[posting.rule];
}

void WordLookups::add(const Atom& atom, std::uint32_t sequence) {
    const auto add = [&](Table& table, std::uint64_t key) {
        auto& list = table.keys[key];
        if (list.empty() || list.back() != sequence) list.push_back(sequence);
    };
    switch (atom.kind) {
        case Atom::Kind::word:
            add(whole_, word_hash(atom.text));
            break;
        case Atom::Kind::exact:
            add(whole_, word_hash(fold(atom.text)));
            break;
        case Atom::Kind::prefix:
            add(prefix_, four_letters(atom.text.data()));
            break;
        case Atom::Kind::suffix:
            add(suffix_, four_letters(atom.text.data() + atom.text.size() - 4));
            break;
        case Atom::Kind::any:
            break;
    }
}

/// An empty table, at most half of it to be filled.
Lookup WordLookups::room_for(std::size_t keys) {
    std::size_t slots = 16, words = 16;
    while (slots < keys * 2)
        slots *= 2;
    while (words * 64 < keys * 24 && words < 4096)
        words *= 2;
    const Lookup lookup{
        {static_cast<std::uint32_t>(filters_.size()), static_cast<std::uint32_t>(words)},
        {static_cast<std::uint32_t>(slots_.size()), static_cast<std::uint32_t>(slots)}};
    filters_.resize(filters_.size() + words);
    slots_.resize(slots_.size() + slots);
    return lookup;
}

/// The slot of the key, or the empty one it is to have; its bit of the filter is set.
Slot& WordLookups::slot_of(const Lookup& lookup, std::uint64_t key) {
    const auto place = spread(key);
    const auto word = (place >> 6) & (lookup.filter.count - 1);
    filters_[lookup.filter.begin + word] |= std::uint64_t{1} << (place & 63);
    auto slot = (place >> 12) & (lookup.slots.count - 1);
    while (slots_[lookup.slots.begin + slot].postings.count != 0 &&
           slots_[lookup.slots.begin + slot].key != key)
        slot = (slot + 1) & (lookup.slots.count - 1);
    return slots_[lookup.slots.begin + slot];
}

Lookup WordLookups::make(const Table& table,
                         const std::function<Posting(std::uint32_t)>& posting_of) {
    const auto is_used = [](const Slot& slot) { return slot.postings.count != 0; };
    const auto used = std::count_if(table.earlier.begin(), table.earlier.end(), is_used);
    const auto lookup = room_for(static_cast<std::size_t>(used) + table.keys.size());
    for (const auto& slot : table.earlier)
        if (is_used(slot)) slot_of(lookup, slot.key) = slot;
    for (const auto& [key, list] : table.keys) {
        auto& slot = slot_of(lookup, key);
        // Postings of one key stand together: those of before are repeated where the new ones are.
        const auto before = slot.postings;
        const auto begin = postings_.size();
        for (std::uint32_t i = before.begin; i < before.begin + before.count; ++i)
            if (const auto posting = postings_[i]; !is_gone(posting)) postings_.push_back(posting);
        for (const auto id : list)
            postings_.push_back(posting_of(id));
        slot = {key, {begin, postings_.size() - begin}};
    }
    return lookup;
}

void WordLookups::write(std::string& block, BlobHeader& header,
                        const std::function<Posting(std::uint32_t)>& posting_of) {
    header.whole = make(whole_, posting_of);
    header.prefix = make(prefix_, posting_of);
    header.suffix = make(suffix_, posting_of);
    const auto filters = append_rows(block, filters_);
    const auto slots = append_rows(block, slots_);
    for (auto* lookup : {&header.whole, &header.prefix, &header.suffix}) {
        lookup->filter.begin = filters.begin + lookup->filter.begin * 8;
        lookup->slots.begin =
            slots.begin + lookup->slots.begin * static_cast<std::uint32_t>(sizeof(Slot));
    }
    header.postings = postings_.write(block);
    if (std::find(stands_.begin(), stands_.end(), false) == stands_.end()) return;
    auto* const earlier = reinterpret_cast<Posting*>(block.data() + header.postings.begin);
    for (std::size_t i = 0; i < postings_.earlier(); ++i)
        if (is_gone(earlier[i])) earlier[i].unfit = Posting::everywhere;
}

}  // namespace warmline::match
