#include "linter/measure/address.hpp"

#include <algorithm>

namespace warmline {
namespace {

template <std::size_t Size>
constexpr bool contains(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_familiar(std::string_view folded) {
    constexpr auto words = std::to_array<std::string_view>(
        {"du", "dich", "dir", "dein", "deine", "deinen", "deinem", "deiner", "deines", "deins",
         "euch", "euer", "eure", "euren", "eurem", "eurer", "eures"});
    return contains(words, folded);
}

bool is_polite(std::string_view folded) {
    constexpr auto words = std::to_array<std::string_view>(
        {"sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"});
    return contains(words, folded);
}

/// Verbs that go with "ihr" when it means several du.
bool is_plural_du_verb(std::string_view folded) {
    constexpr auto words = std::to_array<std::string_view>(
        {"habt",   "seid",    "koennt",  "wollt",    "muesst",   "sollt",   "duerft",
         "moegt",  "werdet",  "wisst",   "macht",    "geht",     "kommt",   "seht",
         "findet", "braucht", "bekommt", "moechtet", "koenntet", "wuerdet", "wart",
         "hattet", "wolltet", "solltet", "gebt",     "lasst",    "steht",   "kennt"});
    return contains(words, folded);
}

/// "Sie haben", "Sie sind": third person plural, the form polite address takes.
bool is_plural_verb(std::string_view folded) {
    return folded == "sind" || (folded.size() > 2 && folded.ends_with("n") && folded != "ein");
}

/// "Du meine Güte", "du lieber Himmel", "du liebe Zeit".
bool is_exclamation(const Passage& passage, std::uint32_t i) {
    if (i + 2 >= passage.tokens.size()) return false;
    const std::string_view second = passage.folded_of(passage.tokens[i + 1]);
    const std::string_view third = passage.folded_of(passage.tokens[i + 2]);
    constexpr auto objects = std::to_array<std::string_view>(
        {"guete", "himmel", "zeit", "gott", "schreck", "scheisse", "heiliger"});
    return (second == "meine" || second == "lieber" || second == "liebe" || second == "ach") &&
           contains(objects, third);
}

}  // namespace

Address address_of(const Passage& passage) {
    if (passage.language != Language::de) return Address::none;
    int familiar = 0, polite = 0, maybe_polite = 0, they = 0;
    for (std::uint32_t i = 0; i < passage.tokens.size(); ++i) {
        const Token& token = passage.tokens[i];
        if (!token.is(Token::word) || token.letters > 6 || token.letters < 2) continue;
        const std::string_view folded = passage.folded_of(token);
        const Token* next = i + 1 < passage.tokens.size() ? &passage.tokens[i + 1] : nullptr;
        const std::string_view follower = next != nullptr ? passage.folded_of(*next) : "";
        if (is_familiar(folded)) {
            familiar += !(folded == "du" && is_exclamation(passage, i));
            continue;
        }
        if (folded == "ihr" && is_plural_du_verb(follower)) {
            ++familiar;
            continue;
        }
        they += folded == "sie" && !token.is(Token::capital) && is_plural_verb(follower);
        if (!token.is(Token::capital) || token.is(Token::all_caps) || !is_polite(folded)) continue;
        const bool opens =
            token.is(Token::sentence_start) || (i > 0 && !passage.tokens[i - 1].is(Token::word) &&
                                                passage.of(passage.tokens[i - 1]) != ",");
        if (!opens)
            ++polite;
        else if (folded != "sie" || is_plural_verb(follower))
            ++maybe_polite;
    }
    if (familiar > 0 && polite > 0) return Address::mixed;
    if (familiar > 0) return Address::du;
    if (polite > 0) return Address::sie;
    // "Sie müssen das, sie müssen machen": the capital only opens the sentence.
    return maybe_polite > 0 && they == 0 ? Address::sie : Address::none;
}

}  // namespace warmline
