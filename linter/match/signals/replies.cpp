#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/direct_answer.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

/// The words of the mail that is answered: the reader's newest, else the newest there is. "Am …
/// schrieb …:" is nobody's words, nor is what we wrote before.
TextRange answered_mail(const Thread* thread) {
    if (thread == nullptr || thread->mails.empty()) return {};
    const auto* theirs = thread->customers_last();
    return theirs != nullptr ? theirs->range : thread->mails.front().range;
}

/// Whether the mail quotes what it answers. A letter handed on ("WG:", "Fwd:") asks somebody else;
/// a mail whose header names no other may have lost the name: then "AW:" says it.
bool answers_a_mail(const Check& check) {
    const auto& inquiry = check.inquiry();
    if (!inquiry.is(Fact::has_quote)) return false;
    if (inquiry.is(Fact::is_reply)) return true;
    const auto* subject = check.document().first(BlockKind::subject);
    if (subject == nullptr) return false;
    const auto words = check.document().folded_of(subject->range);
    return words.starts_with("aw:") || words.starts_with("re:") || words.starts_with("antwort:");
}

std::vector<const Sentence*> answered_sentences(const Check& check) {
    const auto mail = answered_mail(check.inquiry().context.thread);
    std::vector<const Sentence*> sentences;
    each_sentence(check.document(), mask_of(BlockKind::quoted),
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      if (mail.overlaps(sentence.range)) sentences.push_back(&sentence);
                  });
    return sentences;
}

using Stems = std::vector<std::string_view>;  ///< sorted, each once

Stems reply_stems(const Document& document, std::size_t& words) {
    Stems stems;
    words = 0;
    constexpr BlockMask reply = body_blocks;  // a name in the greeting shows no listening
    each_sentence(document, reply, [&](const Block&, const Sentence& sentence, std::uint32_t) {
        words += sentence.spoken_words;
        for (const auto& word : content_words(document, sentence))
            stems.push_back(word.stem);
    });
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

/// Compounds count as their head or tail: "Pumpe" answers "Wasserpumpe", "pens" are "EpiPens".
bool mentions(const Stems& stems, std::string_view stem) {
    if (std::binary_search(stems.begin(), stems.end(), stem)) return true;
    constexpr std::size_t telling = 5, at_an_end = 4;
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view other) {
        const auto shorter = other.size() < stem.size() ? other : stem;
        const auto longer = other.size() < stem.size() ? stem : other;
        if (shorter.size() >= telling) return longer.find(shorter) != longer.npos;
        return shorter.size() >= at_an_end &&
               (longer.starts_with(shorter) || longer.ends_with(shorter));
    });
}

/// Figures of two digits and more: "185", "E-317". Short as they are, they tell what it is about.
Stems figures(const Document& document, const Sentence& sentence) {
    Stems words;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (word.is(Word::has_digit) && word.length >= 2) words.push_back(document.folded_of(word));
    }
    return words;
}

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

/// Answers written under each quoted question: how many own blocks follow a quoted one directly.
/// One may just be a reply below the whole quote.
std::size_t inline_answers(const Document& document) {
    std::size_t answers = 0;
    bool after_quote = false;
    for (const auto& block : document.blocks) {
        if (block.kind == BlockKind::quoted) {
            after_quote = true;
        } else if (is_in(block, body_blocks)) {
            answers += after_quote;
            after_quote = false;
        }
    }
    return answers > 1 ? answers : 0;
}

/// "Could you look at it?", "Können Sie kommen?"
bool asks_a_deed(const Document& document, const Sentence& sentence) {
    if (sentence.word_end - sentence.word_begin < 3) return false;
    const auto verb = document.folded_of(document.words[sentence.word_begin]);
    const auto whom = document.folded_of(document.words[sentence.word_begin + 1]);
    for (const std::string_view asking : {"could", "can", "would", "will"})
        if (verb == asking) return whom == "you";
    for (const std::string_view asking :
         {"koennen", "koennten", "wuerden", "kannst", "koenntest", "wuerdest"})
        if (verb == asking) return whom == "sie" || whom == "du";
    return false;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

/// "Und was kostet es?" asks what "Was kostet es?" does.
std::string_view without_and(std::string_view question) {
    for (const std::string_view word : {"und ", "and ", "also "})
        if (question.starts_with(word)) question.remove_prefix(word.size());
    return question;
}

/// What a question wants that a reply can give in any words: a day, a sum.
bool asks_when(std::string_view question) {
    question = without_and(question);
    if (starts_with_any(question, {"wann ", "bis wann ", "ab wann ", "by when "})) return true;
    constexpr std::string_view when = "when ";
    if (!question.starts_with(when)) return false;
    question.remove_prefix(when.size());
    // "When I ring, who answers?" asks for no day.
    return starts_with_any(
        question, {"will ", "do ", "does ", "did ", "can ", "could ", "is ", "are ", "would ",
                   "shall ", "should ", "may ", "has ", "have ", "was ", "were ", "exactly "});
}

/// A question that nothing but a sum or a word on the price answers. "Stimmt der Preis?" is none.
bool asks_the_price(std::string_view question) {
    return contains(question,
                    {"was kostet", "was kosten", "wie teuer", "wie viel kost", "wieviel kost",
                     "was wuerde das kosten", "how much is", "how much are", "what is the price",
                     "what's the price", "what is the cost", "what do you charge"}) ||
           (contains(question, {"how much d", "how much w", "what does", "what do ", "what would",
                                "what will"}) &&
            contains(question, {" cost", " charge", " pay", " owe"}));
}

/// Words that answer "when" without a day; how precisely is another rule's question.
constexpr CueList times_told(
    {"sofort",     "heute",      "morgen",    "gestern",  "woche",       "monat",     "tagen",
     "stunde",     "jederzeit",  "immer",     "sobald",   "schon",       "bereits",   "unterwegs",
     "nach ",      "noch nicht", "termin",    "today",    "tomorrow",    "yesterday", "week",
     "month",      "days",       "hour",      "any time", "anytime",     "as soon",   "already",
     "on its way", "not yet",    "once ",     "after ",   "appointment", "kein ",     "nicht ",
     " not ",      "n't ",       "januar",    "februar",  "maerz",       "april",     "juni",
     "juli",       "august",     "september", "oktober",  "november",    "dezember",  "january",
     "february",   "march",      "june",      "july",     "october",     "december",  "fruehjahr",
     "sommer",     "herbst",     "winter",    "spring",   "summer",      "autumn",    "jahr",
     "quartal",    "kw ",        "hat zeit",  "naechst",  "ausgebucht",  " year",     "quarter",
     "end of",     "whenever",   " now",      " full",    "bald"});

/// Words that answer "how much" without a sum.
constexpr CueList prices_told(
    {"kosten",    "kostet",     "preis",         "gratis",    "umsonst",        "enthalten",
     "inklusive", "angebot",    "garantie",      "versicher", "uebernehm",      "geht auf",
     "zahlen",    "bezahl",     "euro",          "rabatt",    "prozent",        "kulanz",
     "rechnung",  "cost",       "price",         "for free",  "free of",        "is free",
     "are free",  "charge",     "included",      "quote",     "on us",          "on the house",
     "insur",     "warranty",   "guarantee",     " pay",      "nothing to pay", "no fee",
     "estimate",  "discount",   "schaetz",       "guenstig",  "cheap",          "invoice",
     "leider",    "nicht mehr", "unfortunately", "no longer", "not available",  "pound",
     "dollar",    "franken"});

/// "Warum …?" and "weil …": a reason given answers the question for one.
bool asks_why(std::string_view question) {
    return starts_with_any(without_and(question),
                           {"warum ", "wieso ", "weshalb ", "why ", "how come ", "woran liegt"});
}

constexpr CueList reasons({"weil ", "wegen ", "der grund", "denn ", "liegt an", "lag an", "because",
                           "due to", "the reason"});

/// "Meine Antworten stehen in Ihrem Text", "see my answers below": they stand under each question.
constexpr CueList answers_below({"antworten stehen",        "antworten finden sie unten",
                                 "antworten finden sie in", "antworten unten",
                                 "antworten direkt",        "antworten in ihre",
                                 "antworten im text",       "antworte unten",
                                 "antworte direkt",         "antworte im text",
                                 "antworte inline",         "antworten inline",
                                 "antworten jeweils",       "answers below",
                                 "answers are below",       "answers in your",
                                 "answers are in",          "answers inline",
                                 "answered below",          "answered inline",
                                 "answered in your",        "replies below",
                                 "replies inline",          "replied inline",
                                 "replied below",           "comments below",
                                 "comments inline",         "comments in your"});

bool says(const Inquiry& inquiry, const auto& words) {
    bool said = false;
    each_sentence(inquiry.document, body_blocks,
                  [&](const Block&, const Sentence&, std::uint32_t number) {
                      said = said || stand_in_sentence(inquiry, number, words);
                  });
    return said;
}

bool asks_how_much(std::string_view question) {
    return contains(question, {"kostet", "kosten", "wie teuer", "preis", "schulde", " owe",
                               "how much", "what does it cost", "the cost", "the price", "charge"});
}

/// A file or a page the mail leads to may name the sum.
bool tells_the_price(const Check& check) {
    const auto& document = check.document();
    return (document.message != nullptr && !document.message->attachments.empty()) ||
           std::any_of(
               document.links.begin(), document.links.end(),
               [&](const auto& link) { return lies_in(document, link.range, body_blocks); }) ||
           says(check.inquiry(), prices_told);
}

/// "What happened?", "Was ist da los?": asks for an account; which words it takes, nobody knows.
bool asks_for_an_account(std::string_view question, std::size_t content) {
    return content <= 1 &&
           starts_with_any(question,
                           {"what happened", "what went wrong", "how could th", "how can th",
                            "was ist passiert", "was ist geschehen", "was ist da", "was ist los",
                            "wie kann das", "wie konnte das"});
}

}  // namespace

void no_listening(Check& check) {
    const auto& document = check.document();
    if (!answers_a_mail(check) || inline_answers(document) > 0 ||
        says(check.inquiry(), answers_below))
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
        says(check.inquiry(), reasons))
        return;
    std::string_view telling;
    Stems own_figures;
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

void unanswered_question(Check& check) {
    const auto& document = check.document();
    if (!answers_a_mail(check)) return;
    auto questions = answered_sentences(check);
    std::erase_if(questions, [](const auto* sentence) { return !sentence->has(Mark::question); });
    if (questions.empty() || says(check.inquiry(), answers_below)) return;
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
                          (asks_why(question) && says(check.inquiry(), reasons));
        const bool mentioned = std::any_of(content.begin(), content.end(), [&](const auto& word) {
            return mentions(stems, word.stem);
        });
        const bool there = told || (when    ? mentioned && says(check.inquiry(), times_told)
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
