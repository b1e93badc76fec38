/// The compiled form of rules/measures: plain arrays in read-only memory, looked up by hash.
/// Written by linter/measure/compile at build time, so a program start reads nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace warmline {

/// Open addressing by the low half of a hash; the high half tells strangers apart.
struct WordSlot {
    std::uint32_t check = 0;
    std::uint16_t class_set = 0xFFFF;  ///< into `class_sets`; 0xFFFF marks an empty slot
    std::uint8_t bands = 0xFF;   ///< commonness: spoken in the low four bits, written above them
    std::uint8_t syllables = 0;  ///< 0 when it is no word with letters

    std::uint8_t spoken() const { return bands & 15; }

    std::uint8_t written() const { return bands >> 4; }
};

/// Classes of all words that begin so ("verspät*"); found by the hash of the beginning.
struct StemSlot {
    std::uint32_t check = 0;
    std::uint8_t length = 0;  ///< bytes; 0 marks an empty slot
    std::uint64_t classes = 0;
};

struct TermSlot {
    std::uint32_t check = 0;
    std::uint32_t posting = 0xFFFFFFFF;  ///< first of its postings; all ones mark an empty slot
};

/// One weight of one term in one model. `weight` counts in units of the model's `term_unit`.
struct Posting {
    std::uint8_t model = 0;
    bool last = false;
    std::int16_t weight = 0;
};

struct DenseWeight {
    std::uint16_t feature = 0;
    float mean = 0, per_spread = 0, weight = 0;
};

/// How a model meets a text of several sentences.
enum class Reach : std::uint8_t { text, sentence_mean, sentence_max };

struct ModelTable {
    std::string_view measure, part;
    Reach reach = Reach::text;
    float bias = 0, term_unit = 0;
    float centre = 0, spread = 1;          ///< of the output: z = (score − centre) / spread
    std::uint16_t route_feature = 0xFFFF;  ///< mixes this model with the next one
    float route_from = 0, route_to = 0;
    std::span<const DenseWeight> dense;
};

struct LanguageTables {
    std::span<const WordSlot> words;
    std::span<const std::uint64_t> class_sets;
    std::span<const StemSlot> stems;
    std::uint8_t shortest_stem = 0, longest_stem = 0;  ///< bytes
    std::span<const TermSlot> terms;
    std::span<const Posting> postings;
    std::span<const ModelTable> models;
    std::uint8_t term_kinds = 0;  ///< TermMask of all kinds any model uses
};

struct PronounModel {
    float bias = 0, centre = 0, spread = 1;
    std::span<const DenseWeight> dense;  ///< `feature` counts in `pronoun_feature_names`
};

extern const PronounModel pronoun_model;
extern const LanguageTables german_tables, english_tables;
extern const std::span<const std::string_view> class_name_table;

/// The slot of `hash`, or nullptr.
template <class Slot, class Empty>
const Slot* find_slot(std::span<const Slot> table, std::uint64_t hash, Empty is_empty) {
    if (table.empty()) return nullptr;
    const std::size_t mask = table.size() - 1;
    const auto check = static_cast<std::uint32_t>(hash >> 32);
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot& slot = table[at];
        if (is_empty(slot)) return nullptr;
        if (slot.check == check) return &slot;
    }
}

}  // namespace warmline
