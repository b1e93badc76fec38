/// The terms of a sentence by which tables of fitted weights are asked (term_weights.hpp): its
/// words, each with the one before it, and how they begin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "linter/text/document.hpp"
#include "linter/text/term_weights.hpp"

namespace warmline {

/// Calls `take(word index, kind, hash, first part, second part)` for every term of the first `most`
/// words but tags, addresses and those for which `skip(word)`. Answers how many words it read.
template <class Skip, class Take>
std::size_t each_term(const Document& document, const Sentence& sentence, std::size_t most,
                      Skip skip, Take take) {
    using term_weights::Kind;
    const auto cuts_a_letter = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
    };
    std::size_t count = 0;
    std::uint64_t before = term_weights::start;
    std::string_view first = term_weights::before_first;
    for (auto w = sentence.word_begin; w < sentence.word_end && count < most; ++w) {
        const auto& word = document.words[w];
        if (word.is(Word::tag) || word.is(Word::address) || skip(word)) continue;
        ++count;
        const bool digits = word.is(Word::has_digit);
        const auto text = digits ? term_weights::number : document.folded_of(word);
        const auto hash = digits ? word_hash(term_weights::number) : word.hash;
        take(w, Kind::word, term_weights::term(Kind::word, hash), text, text);
        take(w, Kind::pair, term_weights::pair(before, hash), first, text);
        if (!digits)
            for (const auto size : term_weights::beginnings) {
                if (text.size() <= size || cuts_a_letter(text[size])) continue;
                const auto part = text.substr(0, size);
                take(w, Kind::beginning, term_weights::term(Kind::beginning, word_hash(part)), part,
                     part);
            }
        before = hash;
        first = text;
    }
    return count;
}

/// As tables name it: "w:leider", "b:leider nicht", "p:kuendi".
inline std::string term_name(term_weights::Kind kind, std::string_view first,
                             std::string_view second) {
    std::string name(1, term_weights::letters[static_cast<std::size_t>(kind)]);
    name.append(":").append(first);
    if (kind == term_weights::Kind::pair) name.append(" ").append(second);
    return name;
}

}  // namespace warmline
