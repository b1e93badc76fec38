#include "linter/people/no_call_note.hpp"

#include <algorithm>

#include "linter/people/phrases/note_sentences.hpp"
#include "linter/people/phrases/notes_about_calls.hpp"

namespace warmline {

namespace {

using namespace notes_about_calls;

/// "bitte nicht anrufen", "telefoniert nicht gern": the two words before, and the one behind.
bool is_denied(WordRun words, std::size_t begin, std::size_t end) {
    const auto first = begin - std::min<std::size_t>(begin, 2);
    const auto around = words.subspan(first, std::min(end + 1, words.size()) - first);
    return std::any_of(around.begin(), around.end(),
                       [](const auto& word) { return denials.has(word); });
}

/// The words between the commas around [begin, end): "arbeitet nachts, keine Anrufe".
WordRun clause_around(WordRun words, std::size_t begin, std::size_t end) {
    while (begin > 0 && words[begin - 1] != comma)
        --begin;
    while (end < words.size() && words[end] != comma)
        ++end;
    return words.subspan(begin, end - begin);
}

bool allows_calls(WordRun words) {
    return says_where(words, opening, [&](std::size_t begin, std::size_t end) {
        return !is_denied(words, begin, end);
    });
}

bool forbids_calls(WordRun words) {
    return says_where(words, closing, [&](std::size_t begin, std::size_t end) {
        const auto clause = clause_around(words, begin, end);
        return !says(clause, limiting) && !says(clause, beside);
    });
}

}  // namespace

bool note_closes_phone(std::string_view note) {
    bool closes = false;
    for (const auto& words : sentences_of(note)) {
        if (allows_calls(words)) return false;
        closes = closes || forbids_calls(words);
    }
    return closes;
}

}  // namespace warmline
