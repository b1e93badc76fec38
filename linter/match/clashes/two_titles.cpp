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

bool is_named_in_letter(const Document& document, const Word& name) {
    for (const auto& block : document.blocks)
        for (auto t = block.sentence_begin;
             t < block.sentence_end && block.kind != BlockKind::subject; ++t)
            for (auto v = document.sentences[t].word_begin; v < document.sentences[t].word_end; ++v)
                if (document.words[v].hash == name.hash && document.words[v].is(Word::capitalised))
                    return true;
    return false;
}

/// The title behind "mit", "with" of each "mit Frau Huber" of a sentence, into Document::words.
template <class Visit>
void each_company(const Document& document, const Sentence& sentence, Visit visit) {
    static constexpr auto with = word_set({"mit", "with"});
    for (auto w = sentence.word_begin + 1; w + 1 < sentence.word_end; ++w)
        if (title_of(document.words[w]) != 0 && with.has(document.words[w - 1]) &&
            document.words[w + 1].is(Word::capitalised))
            visit(w);
}

TextRange person_at(const Document& document, std::uint32_t title) {
    return {document.words[title].begin, document.words[title + 1].range().end};
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
            if (is_named_in_letter(document, name)) continue;
            check.report(greeting.name, {{"other", std::string(document.of(name))}});
            return;
        }
    }
}

void compare_company(Check& check, const Block& subject) {
    const auto& document = check.document();
    for (auto s = subject.sentence_begin; s < subject.sentence_end; ++s)
        each_company(document, document.sentences[s], [&](std::uint32_t title) {
            const auto& name = document.words[title + 1];
            if (is_named_in_letter(document, name)) return;
            TextRange other;
            bool several = false;
            each_sentence(document, body_blocks,
                          [&](const Block&, const Sentence& sentence, std::uint32_t number) {
                              each_company(document, sentence, [&](std::uint32_t there) {
                                  // Only what is fixed for a day is the subject's matter.
                                  constexpr MarkMask when = mask_of(Mark::date) |
                                                            mask_of(Mark::time) |
                                                            mask_of(Mark::weekday);
                                  several = several || !other.empty() ||
                                            (sentence.marks & when) == 0 ||
                                            speaks_of_change(check.inquiry(), number);
                                  other = person_at(document, there);
                              });
                          });
            if (!other.empty() && !several)
                check.report(other,
                             {{"other", std::string(document.of(person_at(document, title)))}});
        });
}

}  // namespace warmline::match
