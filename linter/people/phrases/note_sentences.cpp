#include "linter/people/phrases/note_sentences.hpp"

#include "linter/people/phrases/split_words.hpp"

namespace warmline {

std::vector<Words> sentences_of(std::string_view note) {
    std::vector<Words> sentences(1);
    split_words(
        note,
        [&](std::string word) {
            if (word != "e") sentences.back().push_back(std::move(word));  // "E-Mail", "e mail"
        },
        [&](char sign, bool ends) {
            if (sign == ',' || sign == '(' || sign == ')') sentences.back().emplace_back(comma);
            if (ends && !sentences.back().empty()) sentences.emplace_back();
        });
    return sentences;
}

}  // namespace warmline
