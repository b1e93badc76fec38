#include "linter/text/document.hpp"

#include <algorithm>

namespace warmline {

const Block* Document::first(BlockKind kind) const {
    const auto found = std::find_if(blocks.begin(), blocks.end(),
                                    [kind](const Block& block) { return block.kind == kind; });
    return found == blocks.end() ? nullptr : &*found;
}

const Sentence* Document::sentence_at(std::uint32_t offset) const {
    const auto after = std::upper_bound(
        sentences.begin(), sentences.end(), offset,
        [](std::uint32_t at, const Sentence& sentence) { return at < sentence.range.begin; });
    if (after == sentences.begin()) return nullptr;
    const Sentence& found = *(after - 1);
    return found.range.contains(offset) ? &found : nullptr;
}

}  // namespace warmline
