/// Any text can be read: blocks, sentences and words keep their promises, and the second reading
/// gives what the first gave.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "linter/text/fold.hpp"
#include "linter/text/read_document.hpp"

using namespace warmline;

namespace {

[[noreturn]] void broken(const char* promise) {
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

void check(bool holds, const char* promise) {
    if (!holds) broken(promise);
}

template <class Facts>
void check_facts(const Document& document, const Facts& facts) {
    std::uint32_t before = 0;
    for (const auto& fact : facts) {
        check(!fact.range.empty() && fact.range.end <= document.text.size(),
              "facts lie in the text");
        check(fact.range.begin >= before, "facts are in order");
        before = fact.range.begin;
        check(fact.sentence < document.sentences.size(), "a fact names its sentence");
    }
}

void check_document(const Document& document) {
    check(document.folded.size() == document.text.size(), "folded has the size of text");
    std::uint32_t end = 0, sentence_index = 0, word_index = 0;
    for (const Block& block : document.blocks) {
        check(block.range.begin >= end && block.range.end > block.range.begin,
              "blocks are in order");
        end = block.range.end;
        check(block.sentence_begin == sentence_index, "no sentence is left out");
        sentence_index = block.sentence_end;
        for (std::uint32_t i = block.sentence_begin; i < block.sentence_end; ++i) {
            const Sentence& sentence = document.sentences[i];
            check(block.range.contains(sentence.range) && !sentence.range.empty(),
                  "sentences lie in their block");
            check(sentence.word_begin == word_index, "no word is left out");
            word_index = sentence.word_end;
            for (std::uint32_t w = sentence.word_begin; w < sentence.word_end; ++w) {
                const Word& word = document.words[w];
                check(word.length > 0 && sentence.range.contains(word.range()),
                      "words lie in their sentence");
                check(word.is(Word::tag) || word.hash == word_hash(document.folded_of(word)),
                      "a word's hash is that of its folded bytes");
            }
        }
    }
    check(sentence_index == document.sentences.size() && word_index == document.words.size(),
          "nothing is left over");
    check_facts(document, document.dates);
    check_facts(document, document.times);
    check_facts(document, document.amounts);
    check_facts(document, document.phones);
    check_facts(document, document.emails);
    check_facts(document, document.links);
    check_facts(document, document.tags);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    TextOptions options;
    options.mode = (data[0] & 1) != 0 ? Mode::templated : Mode::rendered;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const Document document = read_text(text, options);
    check_document(document);
    const Document again = read_text(text, options);
    check(again.sentences.size() == document.sentences.size() &&
              again.words.size() == document.words.size(),
          "reading twice gives the same");
    return 0;
}
