#include "linter/topic/context.hpp"

#include <algorithm>
#include <cstdint>

#include "linter/text/fold.hpp"
#include "linter/text/word_set.hpp"

namespace warmline {

namespace {

constexpr auto negations =
    word_set({"kein", "keine",  "keinen",  "keinem",  "keiner",  "keinerlei", "nicht",   "ohne",
              "nie",  "weder",  "no",      "not",     "without", "never",     "neither", "t",
              "nor",  "nichts", "nothing", "niemand", "none",    "nobody"});
constexpr auto suppositions = word_set(
    {"wenn",       "falls",  "sollte",     "sollten",     "sofern",    "if",       "unless",
     "whether",    "ob",     "eventuelle", "eventuellen", "etwaige",   "etwaigen", "moegliche",
     "moeglichen", "any",    "case",       "falle",       "jederzeit", "bevor",    "vermeiden",
     "avoid",      "before", "might",      "koennte",     "koennten",  "wer"});
constexpr auto possessives = word_set({"ihre", "ihrer", "ihrem", "ihren", "ihres", "ihr", "deine",
                                       "deiner", "deinem", "deinen", "dein", "your"});
constexpr auto talk = word_set(
    {"thema",       "leitfaden",    "webinar", "tipps",       "studie",     "seminar",  "workshop",
     "ratgeber",    "whitepaper",   "blog",    "blogbeitrag", "checkliste", "schulung", "trends",
     "interview",   "guide",        "article", "tips",        "ebook",      "study",    "training",
     "podcast",     "handling",     "umgang",  "template",    "vorlage",    "vorlagen", "templates",
     "musterbrief", "musterbriefe", "ausgabe", "issue"});

constexpr std::uint32_t negation_reach = 4;

bool ends_clause(const Word& word) {
    return word.is(Word::after_comma);
}

}  // namespace

bool holds_negation(const Document& document, const CueHit& hit) {
    for (auto w = hit.first; w <= hit.last; ++w)
        if (negations.has(document.words[w].hash)) return true;
    return false;
}

bool is_denied(const Document& document, const Sentence& sentence, const CueHit& hit) {
    if (holds_negation(document, hit)) return true;
    const auto& words = document.words;
    for (std::uint32_t back = 1; back <= negation_reach; ++back) {
        if (hit.first < sentence.word_begin + back) return false;
        if (ends_clause(words[hit.first - back + 1])) return false;
        if (!negations.has(words[hit.first - back].hash)) continue;
        // "nicht nur" denies nothing.
        const auto next = words[hit.first - back + 1].hash;
        return next != word_hash("nur") && next != word_hash("only");
    }
    return false;
}

bool is_undone(const Document& document, const Sentence& sentence, const CueHit& hit) {
    const auto& words = document.words;
    const auto denies = [&](std::uint32_t w) {
        return negations.has(words[w].hash) &&
               (w + 1 >= sentence.word_end ||
                (words[w + 1].hash != word_hash("nur") && words[w + 1].hash != word_hash("only")));
    };
    for (std::uint32_t back = 1; back <= negation_reach; ++back) {
        if (hit.first < sentence.word_begin + back) break;
        if (ends_clause(words[hit.first - back + 1])) break;
        if (denies(hit.first - back)) return true;
    }
    for (auto w = hit.last + 1; w < std::min(sentence.word_end, hit.last + 1 + negation_reach);
         ++w) {
        if (ends_clause(words[w])) return false;
        if (denies(w)) return true;
    }
    return false;
}

bool is_conditional(const Document& document, const Sentence& sentence, const CueHit& hit) {
    const auto& words = document.words;
    for (auto w = sentence.word_begin; w < hit.first; ++w) {
        if (suppositions.has(words[w].hash)) return true;
        if (words[w].hash == word_hash("should") && w == sentence.word_begin) return true;
    }
    return false;
}

bool is_supposed(const Document& document, const Sentence& sentence, const CueHit& hit) {
    if (is_conditional(document, sentence, hit)) return true;
    const auto& words = document.words;
    if (hit.last + 1 < sentence.word_end && words[hit.last + 1].hash == word_hash("vermeiden"))
        return true;
    if (hit.first == sentence.word_begin) return false;
    const auto before = words[hit.first - 1].hash;
    return before == word_hash("bei") || before == word_hash("oder") || before == word_hash("or") ||
           before == word_hash("fuer") || before == word_hash("for");
}

bool is_talk(const Document& document, const Sentence& sentence) {
    return std::any_of(document.words.begin() + sentence.word_begin,
                       document.words.begin() + sentence.word_end,
                       [](const Word& word) { return talk.has(word.hash); });
}

bool is_readers_own(const Document& document, const Sentence& sentence, const CueHit& hit) {
    for (std::uint32_t back = 1; back <= 2 && hit.first >= sentence.word_begin + back; ++back) {
        const auto hash = document.words[hit.first - back].hash;
        if (possessives.has(hash)) return true;
    }
    return false;
}

}  // namespace warmline
