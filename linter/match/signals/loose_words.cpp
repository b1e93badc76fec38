#include <algorithm>

#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

constexpr MarkMask moments = mask_of(Mark::date) | mask_of(Mark::weekday) | mask_of(Mark::time);

constexpr CueList near_days({"heute", "morgen", "today", "tomorrow", "tonight", "this afternoon",
                             "this evening"});

/// How many words of the sentence beside the hit say something.
std::size_t words_beside(const Document& document, const Sentence& sentence, const Hit& hit) {
    const auto words = content_words(document, sentence);
    return static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(),
        [&](const auto& word) { return word.word < hit.word_begin || word.word >= hit.word_end; }));
}

}  // namespace

void bare_reference(Check& check) {
    const auto& document = check.document();
    for (const auto& hit : check.hits(Role::against))
        check.report(hit.range);
    for (const auto& hit : check.hits(Role::words)) {
        const auto& sentence = document.sentences[hit.sentence];
        constexpr std::size_t told = 4;
        const bool stated = (sentence.marks & (moments | mask_of(Mark::amount))) != 0 ||
                            words_beside(document, sentence, hit) >= told;
        if (!stated || sentence.has(Mark::question)) check.report(hit.range);
    }
}

void loose_promise(Check& check) {
    const auto& document = check.document();
    const auto& inquiry = check.inquiry();
    // "Bringen Sie wenn möglich …", "klappt es, wenn möglich, am Montag?": asked, not promised.
    for (const auto& hit : check.hits(Role::words))
        if ((document.sentences[hit.sentence].marks &
             (mask_of(Mark::request) | mask_of(Mark::question))) == 0)
            check.report(hit.range, {}, 1, true);
    // An honest estimate with its day, and somebody to ask: the reader can plan.
    const bool reachable = inquiry.is(Fact::within_reach) || inquiry.is(Fact::has_phone);
    for (const auto& hit : check.hits(Role::against)) {
        const bool told =
            (document.sentences[hit.sentence].marks & (moments | mask_of(Mark::amount))) != 0 ||
            stand_in_sentence(inquiry, hit.sentence, near_days);
        if (!told || !reachable) check.report(hit.range, {}, 1, !told);
    }
}

}  // namespace warmline::match
