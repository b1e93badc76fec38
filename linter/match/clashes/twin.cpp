#include "linter/match/clashes/twin.hpp"

#include <algorithm>

#include "linter/base/find_piece.hpp"

namespace warmline::match {

Twin::Twin(const Document& document) : document_(document) {
    auto block = document.blocks.rbegin();
    while (block != document.blocks.rend() && block->kind != BlockKind::alternative)
        ++block;
    if (block == document.blocks.rend()) return;
    range_ = block->range;
    for (; block != document.blocks.rend() && block->kind == BlockKind::alternative; ++block) {
        range_.begin = block->range.begin;
        first_sentence_ = block->sentence_begin;
    }
}

bool Twin::says(std::string_view piece) const {
    return find_piece(document_.folded_of(range_), piece) != std::string_view::npos;
}

bool Twin::says(std::string_view piece, Mark mark) const {
    const auto& sentences = document_.sentences;
    for (auto s = first_sentence_; s < sentences.size(); ++s)
        if (sentences[s].has(mark) && range_.contains(sentences[s].range) &&
            find_piece(document_.folded_of(sentences[s].range), piece) != std::string_view::npos)
            return true;
    return says(piece);
}

bool stands_in_blocks(const Document& document, std::string_view piece, BlockMask mask) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        return is_in(block, mask) &&
               find_piece(document.folded_of(block.range), piece) != std::string_view::npos;
    });
}

void report_twin(Check& check, TextRange place, std::string_view other, std::string_view kind,
                 std::string_view here) {
    check.report(place, {{"other", std::string(other)},
                         {"kind", std::string(kind)},
                         {"here", std::string(here.empty() ? check.document().of(place) : here)}});
}

}  // namespace warmline::match
