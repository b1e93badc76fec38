/// The words of a reply beside those of the mail it answers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/inquiry.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {

/// Whether the mail quotes what it answers. A letter handed on ("WG:", "Fwd:") asks somebody else;
/// a mail whose header names no other may have lost the name: then "AW:" says it.
bool answers_a_mail(const Check& check);

/// The sentences of the mail that is answered, as the quote holds them.
std::vector<const Sentence*> answered_sentences(const Check& check);

using Stems = std::vector<std::string_view>;  ///< sorted, each once

/// The stems of what the reply says; `words` receives how many words it has.
Stems reply_stems(const Document& document, std::size_t& words);

/// Compounds count as their head or tail: "Pumpe" answers "Wasserpumpe", "pens" are "EpiPens"; and
/// "Platz" answers "Plätze". `stem` is one of `content_words`.
bool mentions(const Stems& stems, std::string_view stem);

/// Figures of two digits and more: "185", "E-317". Short as they are, they tell what it is about.
std::vector<std::string_view> figures(const Document& document, const Sentence& sentence);

/// Answers written under each quoted question: how many own blocks follow a quoted one directly.
/// One may just be a reply below the whole quote.
std::size_t inline_answers(const Document& document);

/// "Meine Antworten stehen in Ihrem Text", "see my answers below": they stand under each question.
bool answers_stand_below(const Inquiry& inquiry);

/// Whether a sentence of the reply holds one of the words (a `CueList`).
inline bool says(const Inquiry& inquiry, const auto& words) {
    bool said = false;
    each_sentence(inquiry.document, body_blocks,
                  [&](const Block&, const Sentence&, std::uint32_t number) {
                      said = said || stand_in_sentence(inquiry, number, words);
                  });
    return said;
}

}  // namespace warmline::match
