#include "linter/match/compile/word_lookups.hpp"

#include "linter/match/compile/block_rows.hpp"
#include "linter/text/fold.hpp"

namespace warmline::match {

void WordLookups::add(const Atom& atom, std::uint32_t sequence) {
    const auto add = [&](Keys& keys, std::uint64_t key) {
        auto& list = keys[key];
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

Lookup WordLookups::table(const Keys& keys,
                          const std::function<Posting(std::uint32_t)>& posting_of) {
    const auto lookup = room_for(keys.size());
    for (const auto& [key, list] : keys) {
        slot_of(lookup, key) = {key,
                                {static_cast<std::uint32_t>(postings_.size()),
                                 static_cast<std::uint32_t>(list.size())}};
        for (const auto id : list)
            postings_.push_back(posting_of(id));
    }
    return lookup;
}

void WordLookups::write(std::string& block, BlobHeader& header,
                        const std::function<Posting(std::uint32_t)>& posting_of) {
    header.whole = table(whole_, posting_of);
    header.prefix = table(prefix_, posting_of);
    header.suffix = table(suffix_, posting_of);
    const auto filters = append_rows(block, filters_);
    const auto slots = append_rows(block, slots_);
    for (auto* lookup : {&header.whole, &header.prefix, &header.suffix}) {
        lookup->filter.begin = filters.begin + lookup->filter.begin * 8;
        lookup->slots.begin =
            slots.begin + lookup->slots.begin * static_cast<std::uint32_t>(sizeof(Slot));
    }
    header.postings = append_rows(block, postings_);
}

}  // namespace warmline::match
