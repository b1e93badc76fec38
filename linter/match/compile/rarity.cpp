#include "linter/match/compile/rarity.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/text/fold.hpp"

namespace warmline::match {
namespace {

/// The words that make up about half of any business mail, folded, sorted.
constexpr auto frequent = [] {
    auto words = std::to_array<std::string_view>(
        {"a",       "ab",      "aber",    "about",    "after",        "all",        "alle",
         "als",     "also",    "am",      "an",       "and",          "any",        "are",
         "as",      "at",      "auch",    "auf",      "aus",          "be",         "been",
         "bei",     "bis",     "bitte",   "but",      "by",           "can",        "da",
         "damit",   "dann",    "das",     "dass",     "date",         "dem",        "den",
         "der",     "des",     "die",     "dies",     "diese",        "diesem",     "diesen",
         "dieser",  "dieses",  "do",      "doch",     "du",           "durch",      "e",
         "ein",     "eine",    "einem",   "einen",    "einer",        "eines",      "er",
         "es",      "etwas",   "euch",    "for",      "freundlichen", "from",       "fuer",
         "ganz",    "gerne",   "get",     "gruessen", "haben",        "habe",       "has",
         "hat",     "have",    "he",      "her",      "herr",         "frau",       "hier",
         "how",     "i",       "ich",     "if",       "ihnen",        "ihr",        "ihre",
         "ihrem",   "ihren",   "ihrer",   "ihres",    "im",           "immer",      "in",
         "ins",     "ist",     "it",      "its",      "ja",           "jetzt",      "just",
         "kann",    "kein",    "keine",   "koennen",  "like",         "mail",       "man",
         "may",     "me",      "mehr",    "mein",     "mich",         "mir",        "mit",
         "more",    "muss",    "my",      "nach",     "new",          "newsletter", "nicht",
         "no",      "noch",    "nun",     "nur",      "ob",           "oder",       "of",
         "on",      "one",     "only",    "or",       "our",          "out",        "please",
         "schon",   "sehr",    "sein",    "seit",     "sich",         "sie",        "sind",
         "so",      "sollte",  "stellen", "some",     "soon",         "thank",      "that",
         "the",     "their",   "them",    "then",     "there",        "they",       "this",
         "to",      "ueber",   "um",      "und",      "uns",          "unser",      "unsere",
         "unserem", "unseren", "unserer", "unter",    "up",           "us",         "viel",
         "viele",   "vom",     "von",     "vor",      "war",          "was",        "we",
         "wenn",    "were",    "werden",  "what",     "when",         "which",      "who",
         "wie",     "will",    "wir",     "wird",     "with",         "would",      "wurde",
         "you",     "your",    "zu"});
    std::sort(words.begin(), words.end());
    return words;
}();

/// Those of them that stand in every other sentence: "wir sind für Sie da" is looked up by "sind".
constexpr auto in_every_mail = [] {
    auto words = std::to_array<std::string_view>(
        {"a",    "and",   "das",    "der", "die", "for", "i",    "ich", "ihnen",
         "ihre", "in",    "is",     "of",  "our", "sie", "the",  "to",  "und",
         "uns",  "unser", "unsere", "we",  "wir", "you", "your", "zu"});
    std::sort(words.begin(), words.end());
    return words;
}();

int rarity(const Atom& atom) {
    const auto length = static_cast<int>(std::min<std::size_t>(atom.text.size(), 14));
    switch (atom.kind) {
        case Atom::Kind::any:
            return -1;
        case Atom::Kind::prefix:
        case Atom::Kind::suffix:
            return length - 1;  // its table is a little slower
        default:
            break;
    }
    const auto folded = fold(atom.text);
    if (std::binary_search(in_every_mail.begin(), in_every_mail.end(), folded)) return 0;
    const bool common = std::binary_search(frequent.begin(), frequent.end(), folded);
    return common ? 1 : 2 + length;
}

}  // namespace

std::size_t rarest_step(const Sequence& sequence) {
    std::size_t best = 0;
    int most = -2;
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
        int least = 100;
        for (const auto& atom : sequence.steps[i].atoms)
            least = std::min(least, rarity(atom));
        if (least > most) {
            most = least;
            best = i;
        }
    }
    return best;
}

}  // namespace warmline::match
