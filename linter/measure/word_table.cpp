#include "linter/measure/word_table.hpp"

#include <algorithm>

#include "linter/measure/syllable_table.hpp"
#include "linter/measure/tables.hpp"
#include "linter/text/fold.hpp"

namespace warmline {
namespace {

constexpr std::uint8_t unknown = 15;
constexpr std::size_t shortest_stem = 4, shortest_part = 4, longest_compound = 60;

const LanguageTables& tables_of(Language language) {
    return language == Language::de ? german_tables : english_tables;
}

const WordSlot* slot_of(std::uint64_t hash, Language language) {
    return find_slot(tables_of(language).words, hash,
                     [](const WordSlot& slot) { return slot.class_set == 0xFFFF; });
}

std::uint8_t better_band(WordFacts facts) {
    return std::min(facts.spoken, facts.written);
}

std::uint8_t band_of(std::string_view folded, Language language) {
    return better_band(facts_of(word_hash(folded), language));
}

constexpr std::string_view german_endings[] = {"e",  "n",  "s",   "r", "en", "er",
                                               "es", "em", "ern", "t", "te"};
constexpr std::string_view english_endings[] = {"s", "es", "d", "ed", "ing", "ly", "'s", "er"};

std::uint8_t stem_band(std::string_view folded, Language language) {
    const std::span<const std::string_view> endings =
        language == Language::de ? std::span<const std::string_view>(german_endings)
                                 : std::span<const std::string_view>(english_endings);
    std::uint8_t best = unknown;
    for (const std::string_view ending : endings) {
        if (folded.size() < ending.size() + shortest_stem || !folded.ends_with(ending)) continue;
        best = std::min(best, band_of(folded.substr(0, folded.size() - ending.size()), language));
    }
    return best;
}

std::uint8_t part_band(std::string_view part, Language language) {
    return std::min(band_of(part, language), stem_band(part, language));
}

/// The rarer of two parts, for the cut where that is most common.
std::uint8_t compound_band(std::string_view folded, Language language) {
    std::uint8_t best = unknown;
    if (folded.size() > longest_compound) return best;
    for (std::size_t cut = shortest_part; cut + shortest_part <= folded.size(); ++cut) {
        const std::uint8_t head = part_band(folded.substr(cut), language);
        if (head >= best) continue;
        best = std::min(best, std::max(head, part_band(folded.substr(0, cut), language)));
    }
    return best;
}

}  // namespace

WordFacts facts_of(std::uint64_t hash, Language language) {
    const WordSlot* slot = slot_of(hash, language);
    if (slot == nullptr) return {};
    const LanguageTables& tables = tables_of(language);
    return {tables.class_sets[slot->class_set], slot->spoken(), slot->written()};
}

int syllables_of(std::string_view word, std::uint64_t hash, Language language) {
    return SyllableTable(language).of(word, hash);
}

std::uint64_t stem_classes(std::string_view folded, Language language) {
    const LanguageTables& tables = tables_of(language);
    const std::size_t longest = std::min<std::size_t>(tables.longest_stem, folded.size());
    std::uint64_t classes = 0;
    for (std::size_t length = tables.shortest_stem; length <= longest; ++length) {
        const StemSlot* slot = find_slot(tables.stems, word_hash(folded.substr(0, length)),
                                         [](const StemSlot& s) { return s.length == 0; });
        if (slot != nullptr && slot->length == length) classes |= slot->classes;
    }
    return classes;
}

std::uint8_t root_band(std::string_view folded, WordFacts facts, Language language) {
    const std::uint8_t own = better_band(facts);
    if (own < unknown) return own;
    const std::uint8_t stem = stem_band(folded, language);
    if (stem < unknown || language != Language::de) return stem;
    return compound_band(folded, language);
}

std::span<const std::string_view> word_class_names() {
    return class_name_table;
}

std::uint64_t word_class(std::string_view name) {
    for (std::size_t i = 0; i < class_name_table.size(); ++i)
        if (class_name_table[i] == name) return std::uint64_t{1} << i;
    return 0;
}

}  // namespace warmline
