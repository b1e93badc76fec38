#include "linter/people/no_call_wish.hpp"

#include <algorithm>

#include "linter/people/phrases/split_words.hpp"
#include "linter/people/phrases/wishes_about_calls.hpp"

namespace warmline {

namespace {

using namespace wishes_about_calls;

/// Without fillers and marks.
Words plain_words(std::string_view sentence) {
    constexpr std::size_t usual = 16;
    Words words;
    words.reserve(usual);
    split_words(
        sentence,
        [&](std::string word) {
            if (!fillers.has(std::string_view(word))) words.push_back(std::move(word));
        },
        [](char, bool) {});
    return words;
}

bool speaks_of_himself(const Words& words) {
    return std::any_of(words.begin(), words.end(),
                       [](const auto& word) { return word == "ich" || word == "bin"; });
}

}  // namespace

bool asks_not_to_be_called(std::string_view sentence) {
    const auto words = plain_words(sentence);
    if (says(words, complaints)) return false;
    constexpr std::size_t few = 5;  // words
    return says(words, wishes) || (words.size() <= few && says(words, short_wishes)) ||
           (says(words, out_of_reach) && speaks_of_himself(words));
}

bool asks_not_to_be_called(const Document& document, TextRange range) {
    const auto tells = [&](const Sentence& sentence) {
        const auto words = document.words.begin();
        return std::any_of(words + sentence.word_begin, words + sentence.word_end,
                           [](const Word& word) { return telling_words.has(word); });
    };
    return std::any_of(document.sentences.begin(), document.sentences.end(),
                       [&](const Sentence& sentence) {
                           return range.contains(sentence.range) && tells(sentence) &&
                                  asks_not_to_be_called(document.of(sentence.range));
                       });
}

}  // namespace warmline
