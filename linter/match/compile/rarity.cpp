#include "linter/match/compile/rarity.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "linter/match/compile/usual_words.hpp"
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

/// Which list of usual words holds it; -1 for none.
int usual_rank(std::string_view folded) {
    const auto word = " " + std::string(folded) + " ";
    for (std::size_t i = 0; i < usual_words.size(); ++i)
        if (std::string_view(usual_words[i]).find(word) != std::string_view::npos ||
            usual_words[i].starts_with(std::string_view(word).substr(1)))
            return static_cast<int>(i);
    return -1;
}

/// About how often a word of a mail is this one, in shares of a word; whatever is not known to be
/// usual counts as a rare one.
double share_of(const Atom& atom) {
    constexpr double rare = 1.0 / 32768;
    switch (atom.kind) {
        case Atom::Kind::any:
            return 1;
        case Atom::Kind::prefix:
        case Atom::Kind::suffix:
            return atom.text.size() < 6 ? 64 * rare : 8 * rare;  // and its table is a little slower
        default:
            break;
    }
    const auto folded = fold(atom.text);
    if (std::binary_search(in_every_mail.begin(), in_every_mail.end(), folded)) return 1.0 / 16;
    if (std::binary_search(frequent.begin(), frequent.end(), folded)) return 1.0 / 128;
    if (const auto usual = usual_rank(folded); usual >= 0) return 1.0 / (768 << (2 * usual));
    return atom.text.size() < 4 ? 4 * rare : rare;
}

}  // namespace

std::size_t rarest_step(const Sequence& sequence) {
    std::size_t best = 0;
    double least = 2;
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
        double share = 0;
        for (const auto& atom : sequence.steps[i].atoms)
            share += share_of(atom);
        if (share < least) {
            least = share;
            best = i;
        }
    }
    return best;
}

}  // namespace warmline::match
