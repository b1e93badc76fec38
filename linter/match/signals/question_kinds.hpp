/// What a question of the mail that is answered wants: a day, a sum, a reason, a deed.
#pragma once

#include <cstddef>
#include <string_view>

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// "Could you look at it?", "Können Sie kommen?" "Could you tell me …" asks for words.
bool asks_a_deed(const Document& document, const Sentence& sentence);

/// What a question wants that a reply can give in any words: a day, a sum. Folded, as the rest.
bool asks_when(std::string_view question);

/// A question that nothing but a sum or a word on the price answers. "Stimmt der Preis?" is none.
bool asks_the_price(std::string_view question);

/// Any question about money.
bool asks_how_much(std::string_view question);

/// "Warum …?" and "weil …": a reason given answers the question for one.
bool asks_why(std::string_view question);

/// "Wie lange …?": a span or a day.
bool asks_how_long(std::string_view question);

/// "Wie viele …?": a number.
bool asks_how_many(std::string_view question);

/// "What happened?", "Was ist da los?": asks for an account; which words it takes, nobody knows.
bool asks_for_an_account(std::string_view question, std::size_t content);

/// Whether the reply says when, in words that name no day; how precisely is another rule's
/// question.
bool tells_when(const Inquiry& inquiry);

/// Whether the reply names a price, or a file or a page it leads to may.
bool tells_the_price(const Check& check);

/// Whether the reply gives a reason, or owns up to a mistake.
bool tells_why(const Inquiry& inquiry);

/// Whether the reply names a span of time or how far it reaches.
bool tells_how_long(const Inquiry& inquiry);

/// "Geht das auch online?" – "Im Webshop …": the reply has a word that names the same as the stem.
bool tells_the_same(const Inquiry& inquiry, std::string_view stem);

/// Whether the reply holds a number, in figures or words, that is no day, hour or sum.
bool tells_how_many(const Inquiry& inquiry);

}  // namespace warmline::match
