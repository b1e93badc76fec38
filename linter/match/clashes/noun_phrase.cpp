#include "linter/match/clashes/noun_phrase.hpp"

#include "linter/match/engine/content_words.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {

std::optional<Thing> thing_at(const Document& document, const Sentence& sentence,
                              std::uint32_t word) {
    static constexpr auto articles = word_set(
        {"der",     "die",    "das",    "den",   "dem",   "unser", "unsere", "unserem", "unseren",
         "unserer", "ihr",    "ihre",   "ihrem", "ihren", "ihrer", "dein",   "deine",   "deinem",
         "euer",    "deinen", "deiner", "zum",   "zur",   "beim",  "vom",    "dieser",  "diese",
         "dieses",  "diesen", "diesem", "the",   "our",   "your",  "my",     "this"});
    static constexpr auto done =
        word_set({"unterschriebene", "unterschriebenen", "unterschriebenes", "unterzeichneten",
                  "unterzeichnete", "ausgefuellte", "ausgefuellten", "ausgefuelltes", "signed",
                  "completed", "filled", "countersigned"});
    if (word == sentence.word_begin) return std::nullopt;
    const auto& before = document.words[word - 1];
    if (articles.has(before)) return Thing{document.words[word].hash, 0, word - 1, word};
    const bool adjective = !before.is(Word::capitalised) && !before.is(Word::has_digit) &&
                           word > sentence.word_begin + 1 && articles.has(document.words[word - 2]);
    if (!adjective) return std::nullopt;
    const auto own = done.has(before) ? 0 : word_hash(rough_stem(document.folded_of(before)));
    return Thing{document.words[word].hash, own, word - 2, word};
}

std::uint32_t word_behind(const Document& document, const Sentence& sentence,
                          std::uint32_t offset) {
    auto word = sentence.word_begin;
    while (word < sentence.word_end && document.words[word].begin < offset)
        ++word;
    return word;
}

}  // namespace warmline::match
