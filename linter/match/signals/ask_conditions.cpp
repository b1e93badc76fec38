#include "linter/match/signals/ask_conditions.hpp"

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// "Hat der Lack Kratzer, schicken Sie mir ein Foto": an "if" without the word. The command stands
/// behind the comma, the clause before it opens with its verb.
bool opens_with_a_verb(std::string_view text) {
    static constexpr auto verbs = word_set(
        {"hat",     "haben",    "hatte",     "hatten",  "ist",          "sind",      "war",
         "waren",   "wird",     "werden",    "kommt",   "kommen",       "fehlt",     "fehlen",
         "passt",   "passen",   "gefaellt",  "reicht",  "reichen",      "bleibt",    "bleiben",
         "geht",    "gehen",    "klappt",    "klemmt",  "klemmen",      "tropft",    "brauchen",
         "braucht", "moechten", "moechtest", "wollen",  "willst",       "koennen",   "kannst",
         "muessen", "sehen",    "siehst",    "finden",  "findest",      "liegt",     "liegen",
         "steht",   "stehen",   "stimmt",    "stimmen", "funktioniert", "taucht",    "tauchen",
         "treten",  "tritt",    "faellt",    "fallen",  "bekommen",     "bekommst",  "erhalten",
         "haetten", "waere",    "waeren",    "soll",    "sollen",       "wuenschen", "zeigt",
         "zeigen",  "meldet",   "laesst",    "lassen",  "springt",      "startet",   "kennen",
         "kennst",  "hast",     "bist",      "wirst",   "planen",       "planst",    "verlaeuft",
         "dauert",  "regnet"});
    for (std::size_t from = 0; from != std::string_view::npos && from < text.size();) {
        const auto clause = text.substr(from);
        const auto first = clause.substr(0, clause.find(' '));
        const auto comma = clause.find(", ");
        if (verbs.has(first) && comma != std::string_view::npos && comma > first.size()) {
            const auto main = clause.substr(comma + 2);
            const auto verb = main.find(' ');
            // "…, schicken Sie", "…, dann rufen Sie", "…, bitte melden"
            if (verb != std::string_view::npos &&
                (main.substr(verb + 1).starts_with("sie ") || main.starts_with("dann ") ||
                 main.starts_with("bitte ") || main.find(" bitte ") != std::string_view::npos ||
                 main.substr(verb + 1).starts_with("mir ") ||
                 main.substr(verb + 1).starts_with("uns ")))
                return true;
        }
        const auto colon = clause.find(": ");
        from = colon == std::string_view::npos ? colon : from + colon + 2;
    }
    return false;
}

constexpr CueList conditions({" wenn ", " falls ", " if ", "please find", "please see",
                              "please note", "bitte beachten", "bitte entnehmen"});

}  // namespace

/// Asked of the reader only if something comes about, or nothing to do but read: no day can be set.
bool is_conditional(const Inquiry& inquiry, std::uint32_t number, std::string_view text) {
    const char first = text.empty() ? '\0' : text.front();
    for (const std::string_view start :
         {"wenn ", "falls ", "sollte", "if ", "should you", "passt ", "bei "})
        if (start.front() == first && text.starts_with(start)) return true;
    return opens_with_a_verb(text) || stand_in_sentence(inquiry, number, conditions);
}

bool sets_us_going(std::string_view text) {
    return contains(
        text, {", dann ", "– dann ", "; dann ", "; then ", ", then we", ", then i ", ", and we'll ",
               ", and i'll ", ", and we will ", ", and i will ", " and we'll ", " and i'll "});
}

/// "Möchten Sie reden? Er hat Zeit. Schreiben Sie mir Ihre Nummer": asked only after a yes.
bool only_for_a_yes(const Document& document, const Sentence& sentence, std::uint32_t number) {
    for (auto i = number; i-- > 0 && document.sentences[i].block == sentence.block;) {
        const auto& before = document.sentences[i];
        if (!before.has(Mark::question)) continue;
        const auto text = document.folded_of(before.range);
        if (text.ends_with(" nicht?")) return true;
        for (const std::string_view start :
             {"moechten sie", "moechtest du", "wollen sie", "willst du", "brauchen sie",
              "brauchst du", "can't ", "would you like", "do you want", "do you need", "want ",
              "need "})
            if (text.starts_with(start)) return true;
    }
    return false;
}

/// "Habe ich etwas vergessen? Dann schreiben Sie mir": asked only after a yes.
bool follows_a_yes(const Document& document, const Sentence& sentence, std::uint32_t number) {
    const auto text = document.folded_of(sentence.range);
    const bool then = text.starts_with("dann ") || text.starts_with("then ");
    return (then && number > 0 && document.sentences[number - 1].has(Mark::question)) ||
           only_for_a_yes(document, sentence, number);
}

bool is_brought_along(const Inquiry& inquiry, std::uint32_t number) {
    static constexpr CueList visits({"bereit:", "bereit.", "bereit,", "bringen sie", "bring ",
                                     "bringt bitte", "bitte bringt", "mitbringen", "have ready",
                                     "at hand"});
    return stand_in_sentence(inquiry, number, visits);
}

}  // namespace warmline::match
