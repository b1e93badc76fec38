/// Syllables of the words of one language: looked up for a common word, else counted. So "fuer" has
/// the one syllable of "für".
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/base/vocabulary.hpp"
#include "linter/measure/syllables.hpp"
#include "linter/measure/tables.hpp"

namespace warmline {

class SyllableTable {
public:
    explicit SyllableTable(Language language)
        : language_(language),
          words_(language == Language::de ? german_tables.words : english_tables.words) {}

    /// Of a word as written, whose folded form has `hash`.
    int of(std::string_view word, std::uint64_t hash) const {
        const WordSlot* slot = find_slot(
            words_, hash, [](const WordSlot& candidate) { return candidate.class_set == 0xFFFF; });
        return slot != nullptr && slot->syllables > 0 ? slot->syllables
                                                      : count_syllables(word, language_);
    }

private:
    Language language_;
    std::span<const WordSlot> words_;
};

}  // namespace warmline
