#include "linter/match/engine/name_words.hpp"

#include <algorithm>

#include "linter/match/engine/each_name_word.hpp"

namespace warmline::match {
namespace {

/// Base letters of U+00C0 to U+017F, in order.
constexpr std::string_view base_letters =
    "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllll?"
    "?llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

}  // namespace

std::string without_marks(std::string_view folded) {
    std::string plain;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto lead = static_cast<unsigned char>(folded[i]);
        if (lead < 0xC3 || lead > 0xC8 || i + 1 == folded.size()) {
            plain += folded[i];
            continue;
        }
        const auto code = (lead & 0x1Fu) << 6 | (static_cast<unsigned char>(folded[++i]) & 0x3Fu);
        if (code >= 0xC0 && code - 0xC0 < base_letters.size())
            plain += base_letters[code - 0xC0];
        else if (code >= 0x218 && code <= 0x21B)
            plain += code < 0x21A ? 's' : 't';  // the Romanian comma letters
        else
            plain.append(folded, i - 1, 2);
    }
    return plain;
}

std::vector<std::string> name_words(std::string_view name) {
    std::vector<std::string> words;
    each_name_word(name, [&](const NameWord& word) {
        const bool plain = std::all_of(word.folded.begin(), word.folded.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        auto folded = plain ? std::string(word.folded) : without_marks(word.folded);
        if (folded.size() > 1 && !is_title(plain ? word.hash : word_hash(folded)))
            words.push_back(std::move(folded));
        return false;
    });
    return words;
}

bool names_title(std::string_view text) {
    bool found = false;
    each_name_word(text, [&](const NameWord& word) { return found = said_titles.has(word.hash); });
    return found;
}

}  // namespace warmline::match
