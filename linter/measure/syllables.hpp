/// Spoken syllables of one word, counted by vowel groups with the corrections that matter in
/// business mail (ge-ehrt, Fami-li-e, Muse-um, Service, E-Mail …).
#pragma once

#include <string_view>

#include "linter/base/vocabulary.hpp"

namespace warmline {

/// `word` is one word as written, in UTF-8, any case. At least 1 for a word with a letter, 0 for a
/// figure.
int count_syllables(std::string_view word, Language language);

}  // namespace warmline
