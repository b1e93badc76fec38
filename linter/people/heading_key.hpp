/// How headings and values of lists are compared.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "linter/text/fold.hpp"

namespace warmline {

/// Folded, without blanks and punctuation: "E-Mail-Adresse" → "emailadresse".
inline std::string key_of(std::string_view text) {
    auto folded = fold(text);
    std::erase_if(folded, [](char c) {
        return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
                 static_cast<unsigned char>(c) >= 0x80);
    });
    return folded;
}

/// Calls `visit(word)` for each word of a text with blanks between, until it says true.
template <class Visit>
bool any_word(std::string_view text, const Visit& visit) {
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        if (visit(word)) return true;
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return false;
}

}  // namespace warmline
