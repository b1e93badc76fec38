/// What a good colleague would say before a difficult call, by topic and language.
///
/// Source: score model D.6. Open questions are put in the language of the mail.
#pragma once

#include <span>
#include <string_view>

#include "linter/base/vocabulary.hpp"

namespace warmline {

struct BriefWords {
    std::string_view reason;  ///< why we call, one sentence for the customer
    std::string_view goal;
    std::string_view who;
    std::string_view after;
    std::string_view ask_first, ask_second, ask_third;
};

/// Words for that topic id, or for a matter that is no topic ("thread", "told", "injury", "partly"
/// …: brief_matter.hpp); "" and what has no words stand for any.
const BriefWords& brief_words(std::string_view topic, Language language);

/// Whether that topic has words of its own.
bool has_brief_words(std::string_view topic);

/// The German words as said to somebody we say du to.
BriefWords familiar_words(std::string_view topic);

std::span<const std::string_view> listen_words(Language language);

}  // namespace warmline
