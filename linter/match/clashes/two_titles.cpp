#include <string>
#include <string_view>

#include "linter/match/clashes/same_thing.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// Which of two forms of address a word is, 0 for none.
int title_of(const Word& word) {
    static constexpr auto women = word_set({"frau", "ms", "mrs", "miss"});
    static constexpr auto men = word_set({"herr", "herrn", "mr"});
    return women.has(word) ? 1 : men.has(word) ? 2 : 0;
}

/// "vielen Dank, Herr Kurz, für …": the reader is called. "mit dem Leiter, Herrn Kurz, gesprochen"
/// speaks of somebody.
bool calls(const Document& document, const Sentence& sentence, std::uint32_t title) {
    const auto& word = document.words[title];
    const auto text = document.text;
    const auto end = document.words[title + 1].range().end;
    const bool closed =
        end >= sentence.range.end || contains(text.substr(end, 1), {",", "!", ".", "?"});
    if (!closed || document.folded_of(word) == "herrn") return false;
    if (title == sentence.word_begin) return text.substr(end, 1) == ",";
    const auto& before = document.words[title - 1];
    static constexpr auto turns =
        word_set({"dank", "danke", "ihnen", "sie", "ja", "nein", "gern", "gerne", "hallo", "schade",
                  "thanks", "you", "yes", "no", "sorry", "hello", "well"});
    return word.is(Word::after_comma) && turns.has(before);
}

}  // namespace

void compare_titles(Check& check) {
    const auto& document = check.document();
    const auto& greeting = document.greeting;
    if (greeting.name.empty() || greeting.generic) return;
    int greeted = 0;
    TextRange form;
    std::string_view surname;
    each_sentence(document, mask_of(BlockKind::greeting),
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                          const auto title = title_of(document.words[w]);
                          // "Frau Kurz, lieber Herr Kurz": both are greeted.
                          if (title != 0 && greeted != 0 && title != greeted) surname = {};
                          if (title == 0 || greeted != 0) continue;
                          greeted = title;
                          form = {document.words[w].begin, greeting.name.end};
                          surname = document.folded_of(greeting.name);
                      }
                  });
    if (const auto space = surname.rfind(' '); space != surname.npos)
        surname.remove_prefix(space + 1);
    if (greeted == 0 || surname.empty()) return;
    each_sentence(document, prose_blocks,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
                          const auto title = title_of(document.words[w]);
                          if (title == 0 || title == greeted ||
                              document.folded_of(document.words[w + 1]) != surname ||
                              !calls(document, sentence, w))
                              continue;
                          check.report({document.words[w].begin, document.words[w + 1].range().end},
                                       {{"other", std::string(document.of(form))}});
                      }
                  });
}

void compare_names(Check& check, const Block& subject) {
    const auto& document = check.document();
    const auto& greeting = document.greeting;
    if (greeting.name.empty() || greeting.generic) return;
    static constexpr auto towards = word_set({"fuer", "for"});
    for (auto s = subject.sentence_begin; s < subject.sentence_end; ++s) {
        const auto& sentence = document.sentences[s];
        for (auto w = sentence.word_begin; w + 1 < sentence.word_end; ++w) {
            if (title_of(document.words[w]) == 0) continue;
            const auto& name = document.words[w + 1];
            const bool for_reader = w > sentence.word_begin && towards.has(document.words[w - 1]);
            if (!for_reader || !name.is(Word::capitalised)) continue;
            // Whoever is spoken of is named in the letter too.
            bool named = false;
            for (const auto& block : document.blocks)
                for (auto t = block.sentence_begin;
                     t < block.sentence_end && block.kind != BlockKind::subject; ++t)
                    for (auto v = document.sentences[t].word_begin;
                         v < document.sentences[t].word_end; ++v)
                        named = named || (document.words[v].hash == name.hash &&
                                          document.words[v].is(Word::capitalised));
            if (named) continue;
            check.report(greeting.name, {{"other", std::string(document.of(name))}});
            return;
        }
    }
}

}  // namespace warmline::match
