#include "linter/match/engine/places.hpp"

#include <algorithm>

namespace warmline::match {

const Block* block_at(const Document& document, std::uint32_t offset) {
    auto after = std::upper_bound(
        document.blocks.begin(), document.blocks.end(), offset,
        [](std::uint32_t place, const Block& block) { return place < block.range.begin; });
    if (after == document.blocks.begin()) return nullptr;
    const auto& block = *--after;
    return offset < block.range.end ? &block : nullptr;
}

bool lies_in(const Document& document, TextRange range, BlockMask mask) {
    const auto* block = block_at(document, range.begin);
    return block != nullptr && is_in(*block, mask);
}

const Sentence* first_sentence(const Document& document, BlockMask mask) {
    for (const auto& block : document.blocks)
        if (is_in(block, mask))
            for (auto i = block.sentence_begin; i < block.sentence_end; ++i)
                if (document.sentences[i].word_begin < document.sentences[i].word_end)
                    return &document.sentences[i];
    return nullptr;
}

const Sentence* last_sentence(const Document& document, BlockMask mask) {
    for (auto block = document.blocks.rbegin(); block != document.blocks.rend(); ++block)
        if (is_in(*block, mask))
            for (auto i = block->sentence_end; i-- > block->sentence_begin;)
                if (document.sentences[i].word_begin < document.sentences[i].word_end)
                    return &document.sentences[i];
    return nullptr;
}

TextRange mail_place(const Document& document) {
    constexpr BlockMask text = body_blocks & ~mask_of(BlockKind::heading);
    for (const auto mask : {text, body_blocks, mask_of(BlockKind::subject),
                            mask_of(BlockKind::greeting), ~BlockMask{0}})
        if (const auto* sentence = first_sentence(document, mask)) return sentence->range;
    for (const auto& block : document.blocks)
        if (!block.range.empty()) return block.range;
    return {0, static_cast<std::uint32_t>(std::min<std::size_t>(document.text.size(), 1))};
}

std::uint32_t cue_begin(const Document& document, const Sentence& sentence,
                        std::uint32_t day_begin) {
    std::uint32_t before = sentence.word_begin;
    while (before < sentence.word_end && document.words[before].begin < day_begin)
        ++before;
    // "bis zum 12. Juni", "bis nächsten Freitag": an article or so may stand between.
    for (std::uint32_t back = 1; back <= 2 && before >= sentence.word_begin + back; ++back) {
        const auto& word = document.words[before - back];
        const auto folded = document.folded_of(word);
        if (folded == "bis" || folded == "until" || folded == "by" || folded == "till")
            return word.begin;
        if (folded != "zum" && folded != "den" && folded != "the" && folded != "spaetestens") break;
    }
    return day_begin;
}

std::size_t count_words(const Document& document, BlockMask mask) {
    std::size_t words = 0;
    for (const auto& block : document.blocks)
        if (is_in(block, mask) && block.sentence_begin < block.sentence_end)
            words += document.sentences[block.sentence_end - 1].word_end -
                     document.sentences[block.sentence_begin].word_begin;
    return words;
}

}  // namespace warmline::match
