#include <algorithm>
#include <string>
#include <vector>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/asked_questions.hpp"
#include "linter/match/signals/question_kinds.hpp"
#include "linter/match/signals/reply_words.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// "Er steht am Dienstag vor Ihrer Tür", "I glue it on Tuesday": what we do, or what "it" does, may
/// answer; "your car is booked in for Tuesday" speaks of something else.
bool speaks_of_it(const Inquiry& inquiry, const Sentence& sentence, std::uint32_t number) {
    static constexpr auto pointing = word_set(
        {"er",   "es",   "ihn",  "ihm", "das", "dafuer", "davon", "dazu", "dabei", "it",   "that",
         "they", "them", "this", "he",  "she", "these",  "those", "both", "beide", "alles"});
    const auto& document = inquiry.document;
    // That a mail came in and that we look forward answers nothing.
    if (contains(document.folded_of(sentence.range),
                 {"freuen uns", "freue mich", "look forward", "looking forward", "wish you",
                  "wuenschen ihnen", "thank you", "danke", "vielen dank", "eingegangen",
                  "wir erhalten", "uns erreicht", "received", "can confirm", "hiermit"}))
        return false;
    if (inquiry.words.of(number).holds(SentenceWords::we)) return true;
    // "The Anna takes 30 people, and you pay £310."
    static constexpr auto readers = word_set({"you", "sie", "ihnen", "du", "euch", "ihr"});
    const bool priced = sentence.has(Mark::amount);
    const auto begin = document.words.begin();
    return std::any_of(
        begin + sentence.word_begin, begin + sentence.word_end,
        [&](const Word& word) { return pointing.has(word) || (priced && readers.has(word)); });
}

/// "Auch ohne Nüsse?" is answered by a word on nuts, or by "leider nicht".
bool leaves_out(const Document& document, const Sentence& question, const Stems& reply) {
    static constexpr auto leaving = word_set({"ohne", "without"});
    for (const auto& word : content_words(document, question))
        if (word.word > question.word_begin && leaving.has(document.words[word.word - 1]) &&
            !mentions(reply, word.stem))
            return true;
    return false;
}

bool declines_or_grants(const Inquiry& inquiry) {
    static constexpr CueList decisions({"leider", "nicht ", "kein", "natuerlich", "moeglich",
                                        "kein problem", "geht ", "not ", "n't", "of course",
                                        "possible", "no problem", "happy to", "gladly"});
    return says(inquiry, decisions);
}

/// Paragraphs of a reply that tell facts and speak of no question that was found answered: each may
/// answer one in words of its own, as "rein kommt sie mit zwei neuen Bändern" does "muss die neu?".
std::size_t answers_in_other_words(const Inquiry& inquiry, const Stems& answered) {
    const auto& document = inquiry.document;
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
                       ((sentence.marks & facts) != 0 && !sentence.has(Mark::question) &&
                        speaks_of_it(inquiry, sentence, i));
            for (const auto& word : content_words(document, sentence))
                spoken_for = spoken_for || mentions(answered, word.stem);
        }
        constexpr std::size_t telling = 8;
        answers += words >= telling && concrete && !spoken_for;
    }
    return answers;
}

/// "Meine restlichen 11 Urlaubstage" and "die 11 Tage".
bool shares_a_figure(const Document& document, const Sentence& question) {
    const auto asked = figures(document, question);
    if (asked.empty()) return false;
    bool shared = false;
    each_sentence(
        document, body_blocks, [&](const Block&, const Sentence& sentence, std::uint32_t) {
            for (const auto figure : figures(document, sentence))
                shared = shared || std::find(asked.begin(), asked.end(), figure) != asked.end();
        });
    return shared;
}

}  // namespace

void unanswered_question(Check& check) {
    const auto& document = check.document();
    if (!answers_a_mail(check)) return;
    const auto questions = asked_questions(check);
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
    for (const auto& sentence : questions) {
        if (promised && asks_a_deed(document, sentence)) continue;
        const auto content = content_words(document, sentence);
        const auto question = document.folded_of(sentence.range);
        const bool when = asks_when(question), price = !when && asks_the_price(question);
        if ((content.empty() && !price) || asks_for_an_account(question, content.size())) continue;
        ++asked;
        const bool why = asks_why(question), span = asks_how_long(question);
        const bool number = asks_how_many(question);
        const bool told = (dated && (when || span)) || (priced && asks_how_much(question)) ||
                          (why && tells_why(check.inquiry())) ||
                          (span && tells_how_long(check.inquiry())) ||
                          (number && tells_how_many(check.inquiry()));
        bool mentioned = std::any_of(content.begin(), content.end(),
                                     [&](const auto& word) {
                                         return mentions(stems, word.stem) ||
                                                tells_the_same(check.inquiry(), word.stem);
                                     }) ||
                         shares_a_figure(document, sentence);
        if (mentioned && leaves_out(document, sentence, stems) &&
            !declines_or_grants(check.inquiry()))
            mentioned = false;
        const bool there = told || (when    ? mentioned && tells_when(check.inquiry())
                                    : price ? tells_the_price(check)
                                            : !why && !span && !number && mentioned);
        answered += there;
        open_for_yes += !there && !when && !price && !why && !span && !number;
        if (there)
            for (const auto& word : content)
                answered_stems.push_back(word.stem);
        if (!there && open_question.empty()) open_question = document.of(sentence.range);
    }
    free_answers += std::min(yes_or_noes, open_for_yes);
    if (own_words == 0 || asked == 0 || answered + free_answers >= asked) return;
    std::sort(answered_stems.begin(), answered_stems.end());
    if (answered + free_answers + answers_in_other_words(check.inquiry(), answered_stems) >= asked)
        return;
    check.report_mail({{"asked", std::to_string(asked)},
                       {"answered", std::to_string(answered + free_answers)},
                       {"question", open_question}});
}

}  // namespace warmline::match
