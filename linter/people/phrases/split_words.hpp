/// The words of a note, a heading or one sentence, without a Document: lists hold thousands.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "linter/text/fold.hpp"

namespace warmline {

/// Calls `take_word(std::string)` for each word, folded, of letters, digits and apostrophes (curled
/// ones are made straight), and `take_sign(char, ends)` for each other byte; `ends` tells that a
/// sentence ends there: "ausschl. per Mail" goes on.
template <class TakeWord, class TakeSign>
void split_words(std::string_view text, const TakeWord& take_word, const TakeSign& take_sign) {
    constexpr std::string_view curled = "’";
    const auto folded = fold(text);
    const auto ends_at = [&](std::size_t at) {
        const char sign = folded[at];
        if (sign == '.')
            return at + 2 >= folded.size() ||
                   (folded[at + 1] == ' ' && folded[at + 2] != text[at + 2]);
        return sign == '!' || sign == ';' || sign == '\n';
    };
    std::string word;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const char c = folded[at];
        const bool high = static_cast<unsigned char>(c) >= 0x80;
        if (high && std::string_view(folded).substr(at, curled.size()) == curled) {
            word += '\'';
            at += curled.size() - 1;
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || high) {
            word += c;
        } else {
            if (!word.empty()) take_word(std::exchange(word, {}));
            take_sign(c, ends_at(at));
        }
    }
    if (!word.empty()) take_word(std::move(word));
}

}  // namespace warmline
