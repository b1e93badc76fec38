#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/direct_answer.hpp"
#include "linter/match/signals/question_kinds.hpp"
#include "linter/match/signals/reply_words.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {

void no_listening(Check& check) {
    const auto& document = check.document();
    if (!answers_a_mail(check) || inline_answers(document) > 0 ||
        answers_stand_below(check.inquiry()))
        return;
    const auto theirs = answered_sentences(check);
    std::size_t their_words = 0;
    for (const auto* sentence : theirs)
        their_words += sentence->spoken_words;
    constexpr std::size_t their_least = 8, own_least = 8;
    if (their_words < their_least) return;
    bool first = true, answers = false;
    each_sentence(
        document, body_blocks, [&](const Block&, const Sentence& sentence, std::uint32_t) {
            answers =
                answers || (first && opens_with_an_answer(document.folded_of(sentence.range)));
            first = false;
        });
    if (answers) return;
    std::size_t own_words = 0;
    const auto stems = reply_stems(document, own_words);
    if (own_words < own_least) return;
    if (std::any_of(theirs.begin(), theirs.end(),
                    [&](const auto* sentence) {
                        return sentence->has(Mark::question) &&
                               asks_why(document.folded_of(sentence->range));
                    }) &&
        tells_why(check.inquiry()))
        return;
    std::string_view telling;
    std::vector<std::string_view> own_figures;
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      const auto more = figures(document, sentence);
                      own_figures.insert(own_figures.end(), more.begin(), more.end());
                  });
    for (const auto* sentence : theirs)
        for (const auto figure : figures(document, *sentence))
            if (std::find(own_figures.begin(), own_figures.end(), figure) != own_figures.end())
                return;
    for (const auto* sentence : theirs)
        for (const auto& word : content_words(document, *sentence)) {
            if (mentions(stems, word.stem)) return;
            const auto text = document.of(document.words[word.word]);
            if (document.words[word.word].is(Word::capitalised) && text.size() > telling.size())
                telling = text;
        }
    check.report_mail({{"their_word", std::string(telling)}});
}

}  // namespace warmline::match
