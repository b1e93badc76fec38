#include <algorithm>
#include <string>
#include <vector>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/question_kinds.hpp"
#include "linter/match/signals/reply_words.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

/// Paragraphs of a reply that tell facts and speak of no question that was found answered: each may
/// answer one in words of its own, as "rein kommt sie mit zwei neuen Bändern" does "muss die neu?".
std::size_t answers_in_other_words(const Document& document, const Stems& answered) {
    constexpr MarkMask facts = mask_of(Mark::day_told) | mask_of(Mark::weekday) |
                               mask_of(Mark::time) | mask_of(Mark::amount);
    std::size_t answers = 0;
    for (const auto& block : document.blocks) {
        if (!is_in(block, prose_blocks)) continue;
        bool concrete = false, spoken_for = false;
        std::size_t words = 0;
        for (auto i = block.sentence_begin; i < block.sentence_end; ++i) {
            const auto& sentence = document.sentences[i];
            words += sentence.spoken_words;
            // "Falls noch eine korkt: 030 …" settles a case; "bei Fragen: 030 …" settles none.
            const bool advice = sentence.has(Mark::phone) &&
                                !contains(document.folded_of(sentence.range),
                                          {"frage", "question", "hesitate", "zoegern"});
            concrete = concrete || advice ||
                       ((sentence.marks & facts) != 0 && !sentence.has(Mark::question));
            for (const auto& word : content_words(document, sentence))
                spoken_for = spoken_for || mentions(answered, word.stem);
        }
        constexpr std::size_t telling = 8;
        answers += words >= telling && concrete && !spoken_for;
    }
    return answers;
}

}  // namespace

void unanswered_question(Check& check) {
    const auto& document = check.document();
    if (!answers_a_mail(check)) return;
    auto questions = answered_sentences(check);
    std::erase_if(questions, [](const auto* sentence) { return !sentence->has(Mark::question); });
    if (questions.empty() || answers_stand_below(check.inquiry())) return;
    std::size_t own_words = 0;
    const auto stems = reply_stems(document, own_words);
    std::size_t asked = 0, answered = 0, free_answers = inline_answers(document);
    std::size_t yes_or_noes = 0, open_for_yes = 0;  // no "ja" tells when or how much
    constexpr BlockMask reply = body_blocks;
    each_sentence(document, reply,
                  [&](const Block& block, const Sentence& sentence, std::uint32_t) {
                      if (sentence.word_begin == sentence.word_end) return;
                      const auto first = document.folded_of(document.words[sentence.word_begin]);
                      const bool yes_or_no = first == "ja" || first == "nein" || first == "gern" ||
                                             first == "gerne" || first == "yes" || first == "no" ||
                                             first == "sure";
                      const bool listed = block.kind == BlockKind::list_item;
                      free_answers += listed;
                      yes_or_noes += yes_or_no && !listed;
                  });
    // "Could you look at it?" is answered by the day we come, whatever the words.
    constexpr MarkMask days = mask_of(Mark::weekday) | mask_of(Mark::time);
    constexpr MarkMask days_ahead = days | mask_of(Mark::day_ahead);
    constexpr MarkMask days_told = days | mask_of(Mark::day_told);
    bool promised = false, dated = false, priced = false;
    each_sentence(
        document, reply, [&](const Block&, const Sentence& sentence, std::uint32_t number) {
            promised = promised || ((sentence.marks & days_ahead) != 0 &&
                                    check.inquiry().words.of(number).holds(SentenceWords::we));
            // "Danke für Ihre Mail vom 3. Mai" and "ginge es nächsten Freitag?" tell nobody when.
            dated = dated || ((sentence.marks & days_told) != 0 && !sentence.has(Mark::question) &&
                              !contains(document.folded_of(sentence.range),
                                        {"dank", "thank", "ihre mail", "your mail", "your email",
                                         "ihre nachricht"}));
            priced = priced || sentence.has(Mark::amount);
        });
    std::string open_question;
    Stems answered_stems;
    for (const auto* sentence : questions) {
        if (promised && asks_a_deed(document, *sentence)) continue;
        const auto content = content_words(document, *sentence);
        const auto question = document.folded_of(sentence->range);
        const bool when = asks_when(question), price = !when && asks_the_price(question);
        if ((content.empty() && !price) || asks_for_an_account(question, content.size())) continue;
        ++asked;
        const bool told = (dated && when) || (priced && asks_how_much(question)) ||
                          (asks_why(question) && tells_why(check.inquiry()));
        const bool mentioned = std::any_of(content.begin(), content.end(), [&](const auto& word) {
            return mentions(stems, word.stem);
        });
        const bool there = told || (when    ? mentioned && tells_when(check.inquiry())
                                    : price ? tells_the_price(check)
                                            : mentioned);
        answered += there;
        open_for_yes += !there && !when && !price;
        if (there)
            for (const auto& word : content)
                answered_stems.push_back(word.stem);
        if (!there && open_question.empty()) open_question = document.of(sentence->range);
    }
    free_answers += std::min(yes_or_noes, open_for_yes);
    if (own_words == 0 || asked == 0 || answered + free_answers >= asked) return;
    std::sort(answered_stems.begin(), answered_stems.end());
    if (answered + free_answers + answers_in_other_words(document, answered_stems) >= asked) return;
    check.report_mail({{"asked", std::to_string(asked)},
                       {"answered", std::to_string(answered + free_answers)},
                       {"question", open_question}});
}

}  // namespace warmline::match
