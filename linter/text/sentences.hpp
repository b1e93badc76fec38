/// Cuts a block into sentences by walking the events the word pass noted; never reads the text
/// again except around a possible end.
///
/// Why not ICU: it cannot look at the next word, so "am 24. Dezember" and "bis 24.12. Danach"
/// cannot both be right, and its suppression lists have no left word edge. Rules: README.md.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/text/scan.hpp"

namespace warmline {

/// A block as the splitter sees it: a range whose words and events lie in the scan.
struct SentenceSpace {
    TextRange range;
    Language language = Language::other;
    bool hard_breaks = false;    ///< line breaks were set by hand (<br>), not by wrapping
    bool verse = false;          ///< every line stands for itself: sign-off, signature
    std::size_t near_event = 0;  ///< of the scan, not behind the block's first one
};

/// Ends of the sentences of the block, each the offset after the last byte; the last one is the end
/// of the block. Blanks are not trimmed.
void split_sentences(std::string_view text, std::string_view folded, const Scan& scan,
                     const SentenceSpace& space, std::vector<std::uint32_t>& ends);

}  // namespace warmline
