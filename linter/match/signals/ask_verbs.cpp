#include "linter/match/signals/ask_verbs.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

/// Verbs for what the reader sends, tells, pays or takes on, so that somebody waits. Short ones
/// stand at the start of a word, long ones anywhere in it.
constexpr std::string_view returns_de[] = {
    "schick",   "send",      "zusend",     "einsend",   "uebersend",   "zurueckzusend", "ueberweis",
    "zahl",     "bezahl",    "unterschr",  "unterzei",  "fuell",       "antwort",       "bescheid",
    "meld",     "teilen",    "mitteil",    "bestaetig", "nenn",        "sagen",         "sag",
    "schreib",  "reichen",   "einreich",   "nachreich", "lege",        "vorleg",        "pruef",
    "waehl",    "geben",     "gib",        "gebt",      "angeb",       "abgeb",         "freigeb",
    "lad",      "hochlad",   "beantrag",   "kuendig",   "kontroll",    "retour",        "rueckmeld",
    "gleichen", "ausgleich", "begleich",   "entscheid", "uebermittel", "hinterleg",     "berichtig",
    "korrig",   "ausstell",  "stimm",      "trag",      "ergaenz",     "mail",          "fax",
    "scan",     "reservier", "unterricht", "informier"};
constexpr std::string_view returns_en[] = {
    "send",    "return",  "pay",   "transfer",    "sign",        "fill",     "complete", "confirm",
    "reply",   "let",     "tell",  "answer",      "choose",      "check",    "review",   "submit",
    "provide", "upload",  "write", "call",        "ring",        "email",    "settle",   "give",
    "drop",    "mail",    "post",  "scan",        "forward",     "hand",     "supply",   "issue",
    "state",   "specify", "share", "inform",      "advise",      "notify",   "remit",    "decide",
    "verify",  "correct", "amend", "countersign", "acknowledge", "register", "enter",    "select"};
constexpr std::string_view jobs_de[] = {
    "erledig", "uebernehm", "kuemmer", "klaer",  "veranlass", "raeum",
    "buch",    "bestell",   "besorg",  "hol",    "bring",     "entfern",
    "ruf",     "anruf",     "liefer",  "tausch", "lass",      "lesen",
    "brauch",  "benoetig",  "fehl",    "druck",  "beauftrag", "vervollstaend"};
constexpr std::string_view jobs_en[] = {
    "take",  "sort",    "deal",    "arrange",  "approve", "update",  "need", "remove",
    "clear", "swap",    "deliver", "bring",    "order",   "read",    "pick", "collect",
    "pass",  "missing", "waiting", "awaiting", "book",    "reserve", "print"};

bool is_verb(std::string_view word, std::span<const std::string_view> stems) {
    constexpr std::size_t telling = 5;
    return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
        return stem.size() < telling ? word.starts_with(stem) : word.find(stem) != word.npos;
    });
}

bool holds_verb(const Inquiry& inquiry, std::uint32_t number,
                std::span<const std::string_view> german,
                std::span<const std::string_view> english) {
    const auto& document = inquiry.document;
    const auto& sentence = document.sentences[number];
    const bool is_german = inquiry.language_of(block_of(document, sentence)) != Language::en;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        // A German noun does nothing ("im Laden"), but "bitte um Erledigung".
        if (is_german && word.is(Word::capitalised) && w > sentence.word_begin) {
            const auto before = document.folded_of(document.words[w - 1]);
            // "um fristgerechte Erledigung": an adjective may stand between.
            const bool asked = w > sentence.word_begin + 1 &&
                               document.folded_of(document.words[w - 2]) == "um" &&
                               !document.words[w - 1].is(Word::capitalised);
            if (before != "um" && before != "zur" && before != "kurze" && !asked) continue;
        }
        if (is_verb(document.folded_of(word), is_german ? german : english)) return true;
    }
    return false;
}

}  // namespace

bool gives_back(const Inquiry& inquiry, std::uint32_t number) {
    return holds_verb(inquiry, number, returns_de, returns_en);
}

bool is_awaited(const Inquiry& inquiry, std::uint32_t number) {
    return gives_back(inquiry, number) || holds_verb(inquiry, number, jobs_de, jobs_en);
}

bool is_deed(std::string_view word, bool german) {
    return german ? is_verb(word, returns_de) || is_verb(word, jobs_de)
                  : is_verb(word, returns_en) || is_verb(word, jobs_en);
}

bool is_familiar_command(std::string_view word) {
    const auto is = [&](std::string_view stem) {
        return word.starts_with(stem) &&
               (word.size() == stem.size() || word.substr(stem.size()) == "e");
    };
    return std::any_of(std::begin(returns_de), std::end(returns_de), is) ||
           std::any_of(std::begin(jobs_de), std::end(jobs_de), is);
}

}  // namespace warmline::match
