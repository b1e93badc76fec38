#include "linter/match/engine/sentence_words.hpp"

#include <algorithm>

#include "linter/text/word_classes.hpp"

namespace warmline::match {
namespace {

/// In the order of `SentenceWords::List`.
constexpr WordClasses lists(du_words, sie_words, we_words, modal_words, werden_words, be_words);

std::uint16_t cut(std::uint32_t count) {
    return static_cast<std::uint16_t>(std::min<std::uint32_t>(count, 0xFFFF));
}

}  // namespace

void SentenceWordIndex::read(const Sentence& sentence, SentenceWords& words) const {
    constexpr auto sie = word_hash("sie");
    constexpr std::uint16_t long_word = 7;
    std::uint32_t held = 0, after_comma = 0, long_capitals = 0, longest = 0, sie_count = 0;
    const auto* const end = document_.words.data() + sentence.word_end;
    for (const auto* word = document_.words.data() + sentence.word_begin; word < end; ++word) {
        const std::uint32_t flags = word->flags, length = word->length;
        after_comma += (flags & Word::after_comma) != 0;
        longest = std::max(longest, length);
        if (length >= long_word) long_capitals += flags & Word::capitalised;
        auto found = lists.of(word->hash);
        if (found == 0) continue;
        if ((flags & Word::capitalised) == 0) found &= ~std::uint32_t{SentenceWords::sie};
        sie_count += word->hash == sie;
        held |= found;
    }
    static_assert(Word::capitalised == 1);
    if (sie_count >= 2) held |= SentenceWords::any_sie;
    words = {.lists = static_cast<std::uint16_t>(held | SentenceWords::read),
             .after_comma = cut(after_comma),
             .long_capitals = cut(long_capitals),
             .longest = cut(longest)};
}

}  // namespace warmline::match
