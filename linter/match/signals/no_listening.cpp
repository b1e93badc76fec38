#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/direct_answer.hpp"
#include "linter/match/signals/question_kinds.hpp"
#include "linter/match/signals/reader_part.hpp"
#include "linter/match/signals/reply_words.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/lexicon.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// So much of a quarrel or a grief that a reply has to speak of it, on the scale of
/// `Thread::charge`.
constexpr double moved = 0.35;

/// Troubles that are told without anger.
constexpr CueList troubles({"sorge",      "angst",       "enttaeusch", "traurig",
                            "verzweifel", "getroffen",   "schmerz",    "allein gelassen",
                            "schlaflos",  "worried",     "worry",      "afraid",
                            "scared",     "upset",       "let down",   "disappoint",
                            "miserable",  "devastat",    "in tears",   "wits' end",
                            "setback",    "heartbroken", "embarrass"});

/// Whether the customer told of something that troubles him.
bool tells_of_trouble(const Check& check, const std::vector<const Sentence*>& theirs) {
    const auto& inquiry = check.inquiry();
    if (inquiry.context.thread != nullptr && inquiry.context.thread->charge >= moved) return true;
    const auto* first = inquiry.document.sentences.data();
    return std::any_of(theirs.begin(), theirs.end(), [&](const Sentence* sentence) {
        return stand_in_sentence(inquiry, static_cast<std::uint32_t>(sentence - first), troubles);
    });
}

/// "Zwei Stunden Warten und ein zerkratztes Parkett": two of his words in one sentence are his
/// trouble told again; one may be there by chance.
bool tells_it_again(const Document& document, const std::vector<const Sentence*>& theirs) {
    Stems their_stems;
    for (const auto* sentence : theirs)
        for (const auto& word : content_words(document, *sentence))
            their_stems.push_back(word.stem);
    std::sort(their_stems.begin(), their_stems.end());
    bool again = false;
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      std::size_t shared = 0;
                      for (const auto& word : content_words(document, sentence))
                          shared += mentions(their_stems, word.stem);
                      constexpr std::size_t two = 2;
                      again = again || shared >= two;
                  });
    return again;
}

/// "Ich habe …", "Herr Wolf ist heute um 13 Uhr bei Ihnen", "we are with you on Tuesday": somebody
/// does something about it.
bool somebody_acts(const Inquiry& inquiry) {
    static constexpr auto self =
        word_set({"ich", "i", "i'm", "i'll", "i've", "i'd", "mich", "mir"});
    static constexpr auto titles =
        word_set({"herr", "herrn", "frau", "mr", "ms", "mrs", "dr", "kollege", "kollegin",
                  "meister", "techniker", "engineer", "colleague", "manager"});
    static constexpr CueList now({"heute", "morgen", "today", "tonight", "tomorrow"});
    constexpr MarkMask when = mask_of(Mark::day_ahead) | mask_of(Mark::weekday) |
                              mask_of(Mark::time) | mask_of(Mark::amount);
    const auto& document = inquiry.document;
    bool acts = false;
    each_sentence(document, body_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t number) {
                      const auto begin = document.words.begin();
                      const auto holds = [&](const auto& set) {
                          return std::any_of(begin + sentence.word_begin, begin + sentence.word_end,
                                             [&](const Word& word) { return set.has(word); });
                      };
                      const bool timed =
                          (sentence.marks & when) != 0 || stand_in_sentence(inquiry, number, now);
                      acts = acts || holds(self) ||
                             (timed && !sentence.has(Mark::request) &&
                              (inquiry.words.of(number).holds(SentenceWords::we) || holds(titles)));
                  });
    return acts;
}

/// The word of theirs that the reply lacks most: the longest noun, else the longest word.
std::string missing_word(const Document& document, const std::vector<const Sentence*>& theirs,
                         const Stems& reply) {
    std::string_view noun, any;
    for (const auto* sentence : theirs)
        for (const auto& word : content_words(document, *sentence)) {
            constexpr auto names = word_class::first_name | word_class::title;
            if (mentions(reply, word.stem) ||
                (look_up(document.folded_of(document.words[word.word])).classes & names) != 0)
                continue;
            const auto text = document.of(document.words[word.word]);
            if (text.size() > any.size()) any = text;
            const bool begins = word.word == sentence->word_begin;
            if (document.words[word.word].is(Word::capitalised) && !begins &&
                text.size() > noun.size())
                noun = text;
        }
    return std::string(noun.empty() ? any : noun);
}

/// Whether the reply passes over a trouble: no word for it, no deed.
bool passes_over(Check& check, const std::vector<const Sentence*>& theirs) {
    return check.hits(Role::words).empty() && tells_of_trouble(check, theirs) &&
           !makes_good(check.inquiry()) && !somebody_acts(check.inquiry()) &&
           !tells_it_again(check.document(), theirs);
}

}  // namespace

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
    const bool any_word = std::any_of(theirs.begin(), theirs.end(), [&](const Sentence* sentence) {
        const auto words = content_words(document, *sentence);
        return std::any_of(words.begin(), words.end(),
                           [&](const ContentWord& word) { return mentions(stems, word.stem); });
    });
    if (any_word && !passes_over(check, theirs)) return;
    check.report_mail({{"their_word", missing_word(document, theirs, stems)}});
}

}  // namespace warmline::match
