#include "linter/match/signals/asked_questions.hpp"

#include <algorithm>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/content_words.hpp"
#include "linter/match/signals/reply_words.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr auto asking_words =
    word_set({"wann",    "wo",      "wohin",    "woher", "wer",     "wen",     "wem",    "was",
              "wie",     "wieviel", "wieviele", "warum", "wieso",   "weshalb", "welche", "welcher",
              "welches", "welchen", "welchem",  "ob",    "what",    "when",    "where",  "who",
              "whom",    "how",     "why",      "which", "whether", "if",      "womit",  "wofuer"});

/// Verbs that open a question after "und": "…, und gibt es noch Plätze?"
constexpr auto opening_verbs =
    word_set({"ist",     "sind",  "gibt",    "kann",   "koennen", "koennte", "koennten", "darf",
              "duerfen", "muss",  "muessen", "hat",    "haben",   "wird",    "werden",   "soll",
              "sollen",  "geht",  "passt",   "kommt",  "kostet",  "braucht", "brauchen", "laesst",
              "bleibt",  "is",    "are",     "do",     "does",    "did",     "can",      "could",
              "will",    "would", "shall",   "should", "may",     "must",    "has",      "have",
              "was",     "were",  "am"});

/// What such a verb is asked of; without one the verb goes on with the clause before ("and is
/// old").
constexpr auto subjects =
    word_set({"es",     "er",      "sie",  "ich",  "wir",    "man",   "der",   "die",    "das",
              "den",    "dem",     "ein",  "eine", "einen",  "mein",  "meine", "meinen", "unser",
              "unsere", "unseren", "dort", "da",   "dafuer", "ihr",   "ihre",  "it",     "there",
              "i",      "we",      "you",  "they", "he",     "she",   "the",   "a",      "an",
              "my",     "our",     "your", "that", "this",   "these", "those", "any",    "anyone"});

/// "I'd like to know", "sagen Sie mir": what follows is a question, with or without its mark.
bool wants_to_know(std::string_view folded) {
    return contains(folded,
                    {"wuesste gern",   "wuessten gern",   "gern wissen",       "gerne wissen",
                     "moechte wissen", "moechten wissen", "interessiert mich", "interessiert uns",
                     "frage mich",     "fragen uns",      "wollte fragen",     "wollten fragen",
                     "sagen sie mir",  "sagen sie uns",   "sag mir",           "mir sagen",
                     "uns sagen",      "mir noch sagen",  "mir mitteilen",     "uns mitteilen",
                     "sie mir mit",    "sie uns mit",     "mich wissen",       "uns wissen",
                     "mir verraten",   "like to know",    "want to know",      "need to know",
                     "let me know",    "let us know",     "tell me",           "tell us",
                     "wondering",      "i wonder",        "wanted to ask",     "please advise"});
}

/// "Let me know if you need more", "… ob das passt": nothing of ours is asked.
bool offers_only(const Document& document, const Sentence& sentence, std::uint32_t word) {
    static constexpr auto open =
        word_set({"you", "that", "this", "it", "das", "es", "dies", "anything", "noch"});
    const auto said = document.folded_of(document.words[word]);
    return (said == "if" || said == "ob") && word + 1 < sentence.word_end &&
           open.has(document.words[word + 1]);
}

Sentence part_of(const Document& document, const Sentence& sentence, std::uint32_t begin,
                 std::uint32_t end) {
    auto part = sentence;
    part.word_begin = begin;
    part.word_end = end;
    if (begin > sentence.word_begin) part.range.begin = document.words[begin].begin;
    if (end < sentence.word_end) part.range.end = document.words[end - 1].range().end;
    part.marks |= mask_of(Mark::question);
    return part;
}

/// Where "ich wüsste gern, ob …" begins to ask; the end when it does not.
std::uint32_t indirect_begin(const Document& document, const Sentence& sentence) {
    if (!wants_to_know(document.folded_of(sentence.range))) return sentence.word_end;
    // The first word is no conjunction: "Wann sagen Sie mir Bescheid?"
    for (auto w = sentence.word_begin + 1; w + 1 < sentence.word_end; ++w)
        if (asking_words.has(document.words[w]))
            return offers_only(document, sentence, w) ? sentence.word_end : w;
    return sentence.word_end;
}

/// "Hallo Frau Seidel, wann …?", "Noch etwas: Ist …?": where the asking itself begins.
std::uint32_t asking_begin(const Document& document, const Sentence& sentence) {
    const auto opens = [&](std::uint32_t w) {
        return asking_words.has(document.words[w]) ||
               (opening_verbs.has(document.words[w]) && subjects.has(document.words[w + 1]));
    };
    constexpr std::uint32_t lead_in = 8, question = 3;
    const auto end = std::min(sentence.word_end, sentence.word_begin + lead_in);
    for (auto w = sentence.word_begin; w < end && w + question <= sentence.word_end; ++w) {
        const bool starts =
            w == sentence.word_begin || document.words[w].is(Word::after_comma) ||
            document.of(TextRange{document.words[w - 1].range().end, document.words[w].begin})
                    .find(':') != std::string_view::npos;
        if (starts && opens(w)) return w;
    }
    return sentence.word_begin;
}

/// Where a second question begins: "…, und gibt es noch Plätze?"
std::uint32_t second_begin(const Document& document, const Sentence& sentence,
                           std::uint32_t begin) {
    static constexpr auto ands = word_set({"und", "and"});
    for (auto w = begin + 2; w + 3 < sentence.word_end; ++w) {
        if (!ands.has(document.words[w])) continue;
        const auto& first = document.words[w + 1];
        const bool asks = asking_words.has(first) && document.folded_of(first) != "if" &&
                          document.folded_of(first) != "ob";
        if (asks || (opening_verbs.has(first) && subjects.has(document.words[w + 2]))) return w + 1;
    }
    return sentence.word_end;
}

/// "Verfallen die?", "Is that so?": asks on about what was asked just before.
bool asks_on(const Document& document, const Sentence& question) {
    static constexpr auto pointing =
        word_set({"die", "das", "der", "es", "er", "sie", "it", "that", "they", "those", "this"});
    constexpr std::uint32_t few = 4;
    const auto words = question.word_end - question.word_begin;
    // "Is it in stock?" asks something new.
    const auto content = content_words(document, question);
    if (std::any_of(content.begin(), content.end(),
                    [&](const ContentWord& word) { return word.word != question.word_begin; }))
        return false;
    return words >= 2 && words <= few && !asking_words.has(document.words[question.word_begin]) &&
           document.folded_of(document.words[question.word_begin]) != "und" &&
           pointing.has(document.words[question.word_begin + 1]);
}

}  // namespace

std::vector<Sentence> asked_questions(const Check& check) {
    const auto& document = check.document();
    std::vector<Sentence> questions;
    const Sentence* before = nullptr;
    for (const auto* sentence : answered_sentences(check)) {
        const auto* last = before;
        before = sentence->has(Mark::question) ? sentence : nullptr;
        const auto indirect = indirect_begin(document, *sentence);
        if (!sentence->has(Mark::question) && indirect == sentence->word_end) continue;
        if (last != nullptr && asks_on(document, *sentence)) continue;
        const auto begin =
            indirect < sentence->word_end ? indirect : asking_begin(document, *sentence);
        const auto second = second_begin(document, *sentence, begin);
        const auto end = second < sentence->word_end ? second - 1 : second;
        questions.push_back(part_of(document, *sentence, begin, end));
        if (second < sentence->word_end)
            questions.push_back(part_of(document, *sentence, second, sentence->word_end));
    }
    return questions;
}

}  // namespace warmline::match
