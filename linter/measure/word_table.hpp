/// What is known of single words: classes and commonness, compiled from rules/measures.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "linter/base/vocabulary.hpp"

namespace warmline {

struct WordFacts {
    std::uint64_t classes = 0;
    std::uint8_t spoken = 15, written = 15;
};

/// `hash` is `word_hash` of the folded word.
WordFacts facts_of(std::uint64_t hash, Language language);

/// Syllables of a word as written, whose folded form has `hash`: looked up for a common word, else
/// counted. So "fuer" has the one syllable of "für".
int syllables_of(std::string_view word, std::uint64_t hash, Language language);

/// The classes of every stem the word begins with: "Verspätungsalarm" has those of "verspät*".
std::uint64_t stem_classes(std::string_view folded, Language language);

/// How common the word is when its ending is taken off or, in German, when it is taken for a
/// compound: "Verspätungen" is as common as "Verspätung", "Kundenkonto" as the rarer of "Kunde" and
/// "Konto".
std::uint8_t root_band(std::string_view folded, WordFacts facts, Language language);

/// Names of the word classes in bit order.
std::span<const std::string_view> word_class_names();

/// The bit of a class; 0 when there is no such class.
std::uint64_t word_class(std::string_view name);

}  // namespace warmline
