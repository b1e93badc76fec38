#include "linter/topic/stakes.hpp"

#include <vector>

#include "linter/text/own_text.hpp"
#include "linter/topic/context.hpp"
#include "linter/topic/cue_book.hpp"

namespace warmline {

namespace {

bool is_heard(std::uint8_t flags, Voice voice) {
    if ((flags & both) != 0) return true;
    return ((flags & theirs) != 0) == (voice == Voice::theirs);
}

bool can_be_denied(About about) {
    return about == About::stake_danger || about == About::stake_injury ||
           about == About::stake_urgent || about == About::stake_law;
}

}  // namespace

StakeSet stakes_in(const Document& document, const Sentence& sentence, Voice voice) {
    std::vector<CueHit> hits;
    const auto& book = CueBook::stakes();
    book.find_in(document, sentence, hits);
    StakeSet found, damped;
    for (const auto& hit : hits) {
        const auto& phrase = book.phrases()[hit.phrase];
        if (!is_heard(phrase.flags, voice)) continue;
        if ((phrase.flags & damper) != 0) {
            damped.add(phrase.about);
            continue;
        }
        if ((phrase.flags & solid) == 0 && can_be_denied(phrase.about) &&
            is_denied(document, sentence, hit)) {
            // "Zum Glück wurde niemand verletzt": it could have been.
            if (phrase.about == About::stake_injury) found.add(About::stake_danger);
            continue;
        }
        found.add(phrase.about);
    }
    found.bits &= static_cast<std::uint16_t>(~damped.bits);
    return found;
}

Stakes read_stakes(const Document& document, const Thread& thread) {
    Stakes stakes;
    const auto* const last = thread.customers_last();
    for (const auto& sentence : document.sentences) {
        const auto kind = document.blocks[sentence.block].kind;
        if (is_own_text(kind))
            stakes.ours.bits |= stakes_in(document, sentence, Voice::ours).bits;
        else if (last != nullptr && last->range.contains(sentence.range))
            stakes.theirs.bits |= stakes_in(document, sentence, Voice::theirs).bits;
    }
    return stakes;
}

}  // namespace warmline
