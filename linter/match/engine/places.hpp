/// Places of a mail that checks speak about when no single word is at fault.
#pragma once

#include <cstdint>
#include <optional>

#include "linter/text/document.hpp"

namespace warmline::match {

/// Body kinds: what the writer says between greeting and sign-off.
inline constexpr BlockMask body_blocks =
    mask_of(BlockKind::heading) | mask_of(BlockKind::paragraph) | mask_of(BlockKind::list_item) |
    mask_of(BlockKind::table_cell) | mask_of(BlockKind::button);
inline constexpr BlockMask prose_blocks =
    mask_of(BlockKind::paragraph) | mask_of(BlockKind::list_item);

inline bool is_in(const Block& block, BlockMask mask) {
    return (mask_of(block.kind) & mask) != 0;
}

inline const Block& block_of(const Document& document, const Sentence& sentence) {
    return document.blocks[sentence.block];
}

/// The block a text offset lies in, or nullptr. Facts of the plain twin have a block but no
/// sentence, so places are asked for by offset.
const Block* block_at(const Document& document, std::uint32_t offset);

/// Whether a range lies in a block of `mask`.
bool lies_in(const Document& document, TextRange range, BlockMask mask);

/// The same for a fact, which knows its sentence.
template <class Fact>
const Sentence* sentence_of(const Document& document, const Fact& fact) {
    if (fact.sentence < document.sentences.size() &&
        document.sentences[fact.sentence].range.contains(fact.range.begin))
        return &document.sentences[fact.sentence];
    return document.sentence_at(fact.range.begin);
}

template <class Fact>
bool stands_in(const Document& document, const Fact& fact, BlockMask mask) {
    if (fact.sentence < document.sentences.size() &&
        document.sentences[fact.sentence].range.contains(fact.range.begin))
        return is_in(block_of(document, document.sentences[fact.sentence]), mask);
    return lies_in(document, fact.range, mask);
}

/// First or last sentence with words in blocks of `mask`, or nullptr.
const Sentence* first_sentence(const Document& document, BlockMask mask);
const Sentence* last_sentence(const Document& document, BlockMask mask);

/// Where a finding about the whole mail stands: first sentence of the body, else subject, greeting,
/// or any text; empty when there is none.
TextRange mail_place(const Document& document);

/// Calls `visit(const Block&, const Sentence&, std::uint32_t number)` for every sentence in blocks
/// of `mask`, in text order.
template <class Visit>
void each_sentence(const Document& document, BlockMask mask, Visit visit) {
    for (const auto& block : document.blocks)
        if (is_in(block, mask))
            for (auto i = block.sentence_begin; i < block.sentence_end; ++i)
                visit(block, document.sentences[i], i);
}

/// Where "bis", "until", "by" … before a day begins; `day_begin` itself when none stands there.
std::uint32_t cue_begin(const Document& document, const Sentence& sentence,
                        std::uint32_t day_begin);

/// Words in blocks of `mask`, merge tags not counted.
std::size_t count_words(const Document& document, BlockMask mask);

}  // namespace warmline::match
