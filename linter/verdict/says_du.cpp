#include "linter/verdict/says_du.hpp"

#include <algorithm>
#include <array>

#include "linter/text/word_hash.hpp"

namespace warmline {

bool says_du(const Document& document) {
    constexpr std::array<std::uint64_t, 9> du{
        word_hash("du"),     word_hash("dir"),    word_hash("dich"),
        word_hash("dein"),   word_hash("deine"),  word_hash("deinen"),
        word_hash("deinem"), word_hash("deiner"), word_hash("deines")};
    for (const auto& sentence : document.sentences) {
        const auto kind = document.blocks[sentence.block].kind;
        if (kind != BlockKind::subject && kind != BlockKind::paragraph &&
            kind != BlockKind::list_item)
            continue;
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w)
            if (std::find(du.begin(), du.end(), document.words[w].hash) != du.end()) return true;
    }
    return false;
}

}  // namespace warmline
