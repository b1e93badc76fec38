#include <algorithm>
#include <string>
#include <vector>

#include "linter/match/engine/places.hpp"
#include "linter/match/engine/quoted_speech.hpp"
#include "linter/match/signals/signals.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

constexpr BlockMask own_text = body_blocks | mask_of(BlockKind::subject) |
                               mask_of(BlockKind::preheader) | mask_of(BlockKind::greeting) |
                               mask_of(BlockKind::sign_off);

/// Whether a word lies inside „…“ or «…»: a title or a quotation, not how the writer addresses us.
/// Of straight marks only what somebody said does: they stand around other things as well.
bool is_quoted_name(const Document& document, const Sentence& sentence, const Word& word) {
    if (!is_between_quotes(document, sentence, word.range())) return false;
    const auto before = document.of(TextRange{sentence.range.begin, word.begin});
    const bool straight = before.find("„") == before.npos && before.find("«") == before.npos;
    return !straight || tells_of_speech(document, sentence);
}

/// Whether both forms stand anywhere in what the writer says himself; most mails keep to one.
bool has_both_forms(const Check& check) {
    std::uint32_t held = 0;
    each_sentence(check.document(), own_text,
                  [&](const Block&, const Sentence&, std::uint32_t number) {
                      held |= check.inquiry().words.of(number).lists;
                  });
    constexpr std::uint32_t both = SentenceWords::du | SentenceWords::sie;
    return (held & both) == both;
}

/// Whether a sentence names a thing "sie" may mean: "die Rechnung", "Ihre alte Brille", "zwei
/// Gläser".
bool names_what_sie_means(const Document& document, const Sentence& sentence) {
    static constexpr auto feminine =
        word_set({"die",    "eine",    "keine", "ihre",   "unsere", "meine", "deine",
                  "diese",  "jene",    "jede",  "welche", "alle",   "beide", "beiden",
                  "einige", "mehrere", "zwei",  "drei",   "vier",   "neue",  "alte"});
    constexpr std::uint32_t reach = 3;  // words of an adjective or two
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        if (!feminine.has(document.words[w])) continue;
        const auto end = std::min(sentence.word_end, w + 1 + reach);
        for (auto n = w + 1; n < end && !document.words[n].is(Word::after_comma); ++n) {
            const auto& word = document.words[n];
            if (word.is(Word::capitalised) && word.length > 3 && !sie_words.has(word)) return true;
        }
    }
    return false;
}

}  // namespace

void du_sie_mix(Check& check) {
    if (!has_both_forms(check)) return;
    const auto& document = check.document();
    std::vector<TextRange> du, sie;
    each_sentence(document, own_text,
                  [&](const Block& block, const Sentence& sentence, std::uint32_t number) {
                      const auto& held = check.inquiry().words.of(number);
                      if (!held.holds(SentenceWords::du) && !held.holds(SentenceWords::sie)) return;
                      if (check.inquiry().language_of(block) != Language::de) return;
                      for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                          const auto& word = document.words[w];
                          if (word.length < 2 || word.length > 6 || word.is(Word::tag)) continue;
                          const char first = document.folded[word.begin];
                          if (first != 'd' && first != 's' && first != 'i') continue;
                          const bool is_du = du_words.has(word);
                          if (!is_du && (!word.is(Word::capitalised) || !sie_words.has(word)))
                              continue;
                          // "Sie" at the start may be "they"; "Ihr" there may be plural du. And at
                          // the start of a quoted clause or after a colon the capital says nothing.
                          const auto gap = document.of(TextRange{
                              w == 0 ? word.begin : document.words[w - 1].range().end, word.begin});
                          const bool starts = w == sentence.word_begin ||
                                              gap.find(':') != gap.npos ||
                                              gap.find('\n') != gap.npos;
                          const bool is_sie = !is_du && !starts && !word.is(Word::all_caps);
                          if ((!is_du && !is_sie) || is_quoted_name(document, sentence, word))
                              continue;
                          (is_du ? du : sie).push_back(word.range());
                      }
                  });
    if (du.empty() || sie.empty()) return;
    const bool du_rare =
        du.size() < sie.size() || (du.size() == sie.size() && sie.front() < du.front());
    const auto& rare = du_rare ? du : sie;
    const auto& usual = du_rare ? sie : du;
    for (const auto range : rare)
        check.report(range, {{"other", std::string(document.of(usual.front()))}});
}

void sie_sie(Check& check) {
    const auto& document = check.document();
    constexpr std::uint32_t near = 2;
    const Sentence* before = nullptr;
    each_sentence(document, check.row().scope,
                  [&](const Block& block, const Sentence& sentence, std::uint32_t number) {
                      const auto* previous = before;
                      before = &sentence;
                      if (!check.inquiry().words.of(number).holds(SentenceWords::any_sie)) return;
                      if (check.inquiry().language_of(block) != Language::de) return;
                      std::uint32_t formal = 0, they = 0;
                      bool has_formal = false, has_they = false, has_noun = false;
                      for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
                          const auto text = document.of(document.words[w]);
                          if (text == "Sie") {
                              formal = w;
                              has_formal = true;
                          } else if (text == "sie") {
                              // "auf diese Mail, sie kommt an", "die 186 €, dass sie": the
                              // sentence names what it means.
                              if (has_noun) continue;
                              they = w;
                              has_they = true;
                          } else {
                              has_noun = has_noun || document.words[w].is(Word::has_digit) ||
                                         (document.words[w].is(Word::capitalised) &&
                                          w > sentence.word_begin && document.words[w].length > 3);
                              continue;
                          }
                          const auto distance = formal > they ? formal - they : they - formal;
                          if (!has_formal || !has_they || distance > near) continue;
                          // "Die alte Brille behalten Sie. Bringen Sie sie mit": it was just named.
                          const bool named = previous != nullptr &&
                                             previous->block == sentence.block &&
                                             names_what_sie_means(document, *previous);
                          if (!named) {
                              const auto one = document.words[std::min(formal, they)].range();
                              const auto two = document.words[std::max(formal, they)].range();
                              check.report({one.begin, two.end});
                              return;
                          }
                      }
                  });
}

}  // namespace warmline::match
