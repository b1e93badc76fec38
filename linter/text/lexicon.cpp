#include "linter/text/lexicon.hpp"

#include <array>
#include <span>
#include <utility>

#include "linter/text/fold.hpp"
#include "linter/text/lexicon_words.hpp"

namespace warmline {
namespace {

struct Builder {
    LexiconTable table;
    std::size_t count = 1;

    constexpr void add(std::string_view word, const LexiconList& list) {
        const std::uint64_t hash = word_hash(word);
        std::size_t index = table.note_of(hash);
        if (index == 0) {
            index = count++;
            table.entries[index].hash = hash;
            place(LexiconTable::tag_of(hash) | static_cast<std::uint32_t>(index));
        }
        LexiconEntry& entry = table.entries[index];
        entry.classes |= list.classes;
        if (list.value != 0) entry.value = list.value;
    }

    /// Whoever stands where a word is to stand moves to the other slot of its own.
    constexpr void place(std::uint32_t word) {
        constexpr int most_moves = 500;  // a table too full fails to compile
        std::size_t slot = LexiconTable::first_slot(hash_of(word));
        for (int moves = 0; moves < most_moves; ++moves) {
            std::swap(word, table.slots[slot]);
            if (word == 0) return;
            const auto hash = hash_of(word);
            const auto first = LexiconTable::first_slot(hash);
            slot = slot == first ? LexiconTable::second_slot(hash) : first;
        }
        throw "no room for a word";
    }

    constexpr std::uint64_t hash_of(std::uint32_t word) const {
        return table.entries[word & lexicon_note::index_bits].hash;
    }

    /// A stranger with the same tag in the slot looked at first would hide a word.
    constexpr bool finds_all() const {
        for (std::size_t i = 1; i < count; ++i)
            if ((table.note_of(table.entries[i].hash) & lexicon_note::index_bits) != i)
                return false;
        return true;
    }

    constexpr void add_all(std::span<const LexiconList> lists) {
        for (const LexiconList& list : lists) {
            std::size_t begin = 0;
            while (begin < list.words.size()) {
                std::size_t end = list.words.find(' ', begin);
                if (end == std::string_view::npos) end = list.words.size();
                if (end > begin) add(list.words.substr(begin, end - begin), list);
                begin = end + 1;
            }
        }
    }
};

constexpr std::uint32_t note_of(WordClass classes) {
    return ((classes & word_class::german) != 0 ? lexicon_note::german : 0) |
           ((classes & word_class::english) != 0 ? lexicon_note::english : 0) |
           ((classes & word_class::foreign) != 0 ? lexicon_note::foreign : 0) |
           ((classes & word_class::stops) != 0 ? lexicon_note::cue : 0);
}

constexpr LexiconTable make_table() {
    Builder builder;
    builder.add_all(money_lists);
    builder.add_all(calendar_lists);
    builder.add_all(language_lists);
    builder.add_all(boundary_lists);
    builder.add_all(contact_lists);
    builder.add_all(people_lists);
    builder.add_all(first_name_lists);
    builder.add_all(request_lists);
    if (!builder.finds_all()) throw "a word hides another";
    for (std::uint32_t& slot : builder.table.slots)
        slot |= note_of(builder.table.entries[slot & lexicon_note::index_bits].classes);
    return builder.table;
}

}  // namespace

constinit const LexiconTable lexicon_table = make_table();

const LexiconEntry& look_up(std::string_view folded) {
    return lexicon_entry(lexicon_find(word_hash(folded)) & lexicon_note::index_bits);
}

std::string_view currency_code(std::int32_t value) {
    constexpr std::array<std::string_view, 13> codes{
        "", "EUR", "USD", "GBP", "CHF", "JPY", "PLN", "SEK", "DKK", "NOK", "CZK", "CAD", "AUD"};
    const auto index = static_cast<std::size_t>(value < 0 ? -value : value);
    return index < codes.size() ? codes[index] : std::string_view{};
}

}  // namespace warmline
