#include "linter/text/lexicon.hpp"

#include <array>
#include <span>

#include "linter/text/fold.hpp"
#include "linter/text/lexicon_words.hpp"

namespace warmline {
namespace {

constexpr std::size_t slot_bits = 12;
constexpr std::size_t slot_count = std::size_t{1} << slot_bits;
constexpr std::size_t entry_room = 2600;  // a word too many fails to compile

// FNV leaves the upper bits of two-letter words alike; one multiplication spreads them.
constexpr std::size_t slot_of(std::uint64_t hash) {
    return static_cast<std::size_t>((hash * 0x9E3779B97F4A7C15ull) >> (64 - slot_bits));
}

struct Table {
    std::array<std::uint16_t, slot_count> slots{};
    std::array<LexiconEntry, entry_room> entries{};
    std::size_t count = 1;  // entry 0 is "unknown"

    constexpr void add(std::string_view word, const LexiconList& list) {
        const std::uint64_t hash = word_hash(word);
        std::size_t slot = slot_of(hash);
        while (slots[slot] != 0 && entries[slots[slot]].hash != hash)
            slot = (slot + 1) % slot_count;
        if (slots[slot] == 0) {
            slots[slot] = static_cast<std::uint16_t>(count);
            entries[count++].hash = hash;
        }
        LexiconEntry& entry = entries[slots[slot]];
        entry.classes |= list.classes;
        if (list.value != 0) entry.value = list.value;
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

constexpr Table make_table() {
    Table table;
    table.add_all(money_lists);
    table.add_all(calendar_lists);
    table.add_all(language_lists);
    table.add_all(boundary_lists);
    table.add_all(contact_lists);
    table.add_all(people_lists);
    table.add_all(first_name_lists);
    table.add_all(request_lists);
    return table;
}

constexpr Table table = make_table();

}  // namespace

std::uint16_t lexicon_index(std::uint64_t hash) {
    std::size_t slot = slot_of(hash);
    while (true) {
        const std::uint16_t index = table.slots[slot];
        if (index == 0 || table.entries[index].hash == hash) return index;
        slot = (slot + 1) % slot_count;
    }
}

const LexiconEntry& lexicon_entry(std::uint16_t index) {
    return table.entries[index];
}

const LexiconEntry& look_up(std::string_view folded) {
    return lexicon_entry(lexicon_index(word_hash(folded)));
}

std::string_view currency_code(std::int32_t value) {
    constexpr std::array<std::string_view, 13> codes{
        "", "EUR", "USD", "GBP", "CHF", "JPY", "PLN", "SEK", "DKK", "NOK", "CZK", "CAD", "AUD"};
    const auto index = static_cast<std::size_t>(value < 0 ? -value : value);
    return index < codes.size() ? codes[index] : std::string_view{};
}

}  // namespace warmline
