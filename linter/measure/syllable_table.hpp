/// Syllables of the words of one language: looked up for a common word, else counted. So "fuer" has
/// the one syllable of "für". Words counted last are remembered: a mail repeats its names, and a
/// mail of one word a thousand times is no dearer than others. Not for several threads.
#pragma once

#include <array>
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

    /// Of a word as written, whose folded form has `hash`. The word must live on: it is compared
    /// with later ones.
    int of(std::string_view word, std::uint64_t hash) const {
        const WordSlot* slot = find_slot(
            words_, hash, [](const WordSlot& candidate) { return candidate.class_set == 0xFFFF; });
        if (slot != nullptr && slot->syllables > 0) return slot->syllables;
        auto& known = counted_[(hash >> 32) % counted_.size()];
        if (known.word != word) known = {word, count_syllables(word, language_)};
        return known.syllables;
    }

private:
    struct Counted {
        std::string_view word;
        int syllables = 0;
    };

    Language language_;
    std::span<const WordSlot> words_;
    mutable std::array<Counted, 32> counted_{};
};

}  // namespace warmline
