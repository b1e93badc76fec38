#include <algorithm>
#include <array>
#include <string_view>

#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// Small words that show a language; short lines are read by them because a whole-mail guess
/// overrules what a subject says.
constexpr auto german_words =
    word_set({"der",  "die",  "das", "und", "ihr", "ihre",    "ihrer",    "ihren", "wurde",  "ist",
              "sind", "fuer", "mit", "von", "zu",  "zum",     "zur",      "nicht", "auf",    "ein",
              "eine", "sie",  "wir", "uns", "bei", "im",      "am",       "haben", "werden", "wird",
              "auch", "oder", "aus", "dem", "den", "gruesse", "gruessen", "hier"});
constexpr auto english_words = word_set(
    {"the",  "and",  "your", "has", "have", "been", "is",      "are",   "for",   "with", "of",
     "to",   "not",  "on",   "a",   "you",  "we",   "our",     "at",    "by",    "from", "this",
     "that", "will", "be",   "or",  "it",   "here", "regards", "order", "click", "email"});

/// Whether a place lies in a merge tag, in markup or in a link: code has no language.
bool is_code(const Document& document, std::uint32_t offset) {
    for (const auto& tag : document.tags)
        if (tag.range.begin <= offset && offset < tag.range.end) return true;
    const auto* sentence = document.sentence_at(offset);
    if (sentence == nullptr) return false;
    const auto before = document.of(TextRange{sentence->range.begin, offset});
    const auto open = before.rfind('<');
    return open != before.npos && before.find('>', open) == before.npos;
}

/// Whether a sentence is plainly in the other language than `own`.
bool is_foreign(const Document& document, const Sentence& sentence, Language own) {
    constexpr std::size_t least_words = 3, least_signs = 2;
    if (sentence.word_end - sentence.word_begin < least_words) return false;
    const auto foreign = [&](auto passes_over) {
        std::size_t german = 0, english = 0;
        for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
            if (passes_over(document.words[w])) continue;
            german += german_words.has(document.words[w]);
            english += english_words.has(document.words[w]);
        }
        return own == Language::de ? english >= least_signs && german == 0
                                   : german >= least_signs && english == 0;
    };
    // Few sentences look foreign at all; only those are asked whether it is code that does.
    return foreign([](const Word&) { return false; }) &&
           foreign([&](const Word& word) { return is_code(document, word.begin); });
}

/// Formulas that show their language at once, however short the line is.
constexpr CueList english_formulas({"unsubscribe", "best regards", "kind regards",
                                    "view in browser", "sincerely", "all rights reserved", "dear ",
                                    "privacy policy", "terms and conditions", "best wishes"});
constexpr CueList german_formulas({"abmelden", "freundliche gruesse", "freundlichen gruessen",
                                   "impressum", "im browser ansehen", "datenschutz", "sehr geehrte",
                                   "alle rechte", "abbestellen", "viele gruesse"});

}  // namespace

void lang_mix(Check& check) {
    const auto& document = check.document();
    const auto own = document.language;
    if (own == Language::other) return;
    constexpr BlockMask edges = mask_of(BlockKind::subject) | mask_of(BlockKind::greeting) |
                                mask_of(BlockKind::preheader) | mask_of(BlockKind::sign_off) |
                                mask_of(BlockKind::legal_footer);
    const Values values{{"language", own == Language::de ? "Englisch" : "German"}};
    constexpr std::uint32_t whole_paragraph = 8;  // words
    const Cues english(check.inquiry(), english_formulas);
    const Cues german(check.inquiry(), german_formulas);
    const auto has_foreign_formula = [&](std::uint32_t sentence) {
        const auto begin = document.sentences[sentence].range.begin;
        const auto in_words = [&](std::string_view, std::size_t at) {
            return !is_code(document, begin + static_cast<std::uint32_t>(at));
        };
        return own == Language::de ? english.any_in_sentence(sentence, in_words)
                                   : german.any_in_sentence(sentence, in_words);
    };
    for (const auto& block : document.blocks) {
        if (!is_in(block, edges | body_blocks)) continue;
        const bool edge = is_in(block, edges);
        bool other = block.language != Language::other && block.language != own;
        for (auto i = block.sentence_begin; i < block.sentence_end; ++i) {
            const auto& sentence = document.sentences[i];
            if (edge && (has_foreign_formula(i) || is_foreign(document, sentence, own))) {
                check.report(sentence.range, values);
                other = false;
            }
        }
        if (!other || edge || block.sentence_begin == block.sentence_end) continue;
        const auto words = document.sentences[block.sentence_end - 1].word_end -
                           document.sentences[block.sentence_begin].word_begin;
        // Lines of code have no language: "GET /v3/route?from={start}".
        const auto shown = document.of(block.range);
        const bool code = shown.find_first_of("{}=<>") != shown.npos;
        if (words >= whole_paragraph && !code) check.report(block.range, values);
    }
}

}  // namespace warmline::match
