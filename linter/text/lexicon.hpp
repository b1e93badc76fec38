/// The words reading knows by name: one look-up per word tells everything the splitter, the block
/// readers and the fact readers ask about it. Words stand folded ("fuer", "gruesse").
///
/// The table is built at compile time from the lists in lexicon_words.hpp; immutable, shared by all
/// threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace warmline {

/// What a word can be; bits, because "may" is an English helper and a month.
using WordClass = std::uint64_t;

namespace word_class {

inline constexpr WordClass bit(int n) {
    return WordClass{1} << n;
}

// Language evidence: function words one language has and the other has not.
inline constexpr WordClass german = bit(0), english = bit(1), foreign = bit(2);
// Sentence boundaries.
inline constexpr WordClass starter = bit(3);            ///< when capitalised, begins a sentence
inline constexpr WordClass polite = bit(4);             ///< Sie, Ihr …: capitalised anywhere
inline constexpr WordClass abbreviation = bit(5);       ///< its dot never ends a sentence
inline constexpr WordClass soft_abbreviation = bit(6);  ///< its dot may end one, too
inline constexpr WordClass before_number = bit(7);      ///< abbreviation only when a number follows
inline constexpr WordClass takes_ordinal = bit(8);      ///< "am 3. Platz", "die 2. Mahnung"
inline constexpr WordClass company_form = bit(9);
// Facts.
inline constexpr WordClass month = bit(10), weekday = bit(11), short_weekday = bit(12);
inline constexpr WordClass clock_word = bit(13);  ///< Uhr, o'clock
inline constexpr WordClass meridiem = bit(14), zone = bit(15);
inline constexpr WordClass currency = bit(16), multiplier = bit(17);
inline constexpr WordClass period = bit(18), tax = bit(19);
inline constexpr WordClass phone_label = bit(20);
inline constexpr WordClass small_number = bit(21);  ///< one … twelve; value
inline constexpr WordClass clock_part = bit(22);    ///< half, halb, viertel, quarter
// Blocks.
inline constexpr WordClass greeting = bit(23), title = bit(24), role_noun = bit(25);
inline constexpr WordClass closing_noun = bit(26);   ///< Grüße, regards
inline constexpr WordClass closing_lead = bit(27);   ///< freundlich, beste, kind
inline constexpr WordClass closing_alone = bit(28);  ///< MfG, Cheers
inline constexpr WordClass team = bit(29), name_particle = bit(30), first_name = bit(31);
inline constexpr WordClass legal = bit(32), strong_legal = bit(33), contact = bit(34);
inline constexpr WordClass wrote = bit(35);
inline constexpr WordClass field_from = bit(36), field_sent = bit(37), field_to = bit(38),
                           field_subject = bit(39);
// Requests.
inline constexpr WordClass please = bit(40), modal = bit(41), imperative = bit(42),
                           request_verb = bit(43), reader = bit(44), pleasantry = bit(45);
inline constexpr WordClass separable = bit(46);  ///< "an", "mit" …: verb particles at the end
inline constexpr WordClass english_ordinal = bit(47);
inline constexpr WordClass preposition_of_time = bit(48);
inline constexpr WordClass need = bit(50);  ///< benötigen, appreciate
inline constexpr WordClass closing_start =
    bit(53);                                    ///< first words of short closings and team names
inline constexpr WordClass pronoun = bit(54);   ///< sie, wir, ich …: behind it a verb came first
inline constexpr WordClass list_end = bit(51);  ///< usw., etc.: what follows in capitals is new
inline constexpr WordClass unit = bit(52);      ///< cm, kg: no abbreviation behind a figure
inline constexpr WordClass post_closing = bit(49);  ///< PS, Anlage

/// Words a request, a date or a time may hang on without any digit near.
inline constexpr WordClass cues = please | modal | imperative | request_verb | need;

/// Words the fact readers stop at.
inline constexpr WordClass stops = cues | weekday | short_weekday | clock_part | clock_word;

}  // namespace word_class

struct LexiconEntry {
    std::uint64_t hash = 0;
    WordClass classes = 0;
    std::int32_t value = 0;  ///< month 1–12, weekday 0–6, number, factor, currency
};

/// What one look-up tells: the index of the entry and the bits asked for every word.
namespace lexicon_note {
inline constexpr std::uint32_t index_bits = 0x0FFF, german = 0x1000, english = 0x2000,
                               foreign = 0x4000, cue = 0x10000, all = 0x1FFFF;
}

/// A word stands in one of two slots (cuckoo hashing): whether a word is known nobody can foretell,
/// and so both are looked at, without a branch to guess wrong. A slot holds a note and fifteen more
/// bits of the hash, so that a word nobody knows is told from the others without a look at the
/// entries; 0 is an empty slot and entry 0 the unknown word.
struct LexiconTable {
    static constexpr std::size_t slot_bits = 13;
    static constexpr std::size_t slot_count = std::size_t{1} << slot_bits;
    static constexpr std::size_t entry_room = 2700;  // a word too many fails to compile

    std::array<std::uint32_t, slot_count> slots{};
    std::array<LexiconEntry, entry_room> entries{};

    static constexpr std::size_t first_slot(std::uint64_t hash) {
        return static_cast<std::size_t>(hash >> (64 - slot_bits));
    }

    static constexpr std::size_t second_slot(std::uint64_t hash) {
        return static_cast<std::size_t>(hash >> 20) % slot_count;
    }

    /// Above the note; other bits than those of the slots.
    static constexpr std::uint32_t tag_of(std::uint64_t hash) {
        return static_cast<std::uint32_t>(hash >> 16) & ~lexicon_note::all;
    }

    /// The `lexicon_note` of a word, 0 when it is not known.
    constexpr std::uint32_t note_of(std::uint64_t hash) const {
        const std::uint32_t tag = tag_of(hash);
        const std::uint32_t one = slots[first_slot(hash)], other = slots[second_slot(hash)];
        std::uint32_t found = (other & ~lexicon_note::all) == tag ? other : 0;
        found = (one & ~lexicon_note::all) == tag ? one : found;
        const bool known = entries[found & lexicon_note::index_bits].hash == hash;
        return found & lexicon_note::all & (0u - std::uint32_t{known});
    }
};

extern const LexiconTable lexicon_table;

/// The `lexicon_note` of the word with that `word_hash`, 0 when it is not known (entry 0 has no
/// class).
inline std::uint32_t lexicon_find(std::uint64_t hash) {
    return lexicon_table.note_of(hash);
}

inline const LexiconEntry& lexicon_entry(std::uint32_t index) {
    return lexicon_table.entries[index];
}

/// The entry of a folded word; the empty entry when unknown. For words not met in the word pass.
const LexiconEntry& look_up(std::string_view folded);

/// ISO code for `LexiconEntry::value` of a currency word.
std::string_view currency_code(std::int32_t value);

}  // namespace warmline
