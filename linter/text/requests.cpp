// Does the sentence ask the reader to do something? Words first, no grammar: "bitte" with a deed,
// "könnten Sie", an imperative at the start, "let us know".
#include "linter/text/facts.hpp"

namespace warmline {
namespace {

using namespace word_class;

bool is_word(const FactSpace& space, std::uint32_t word, std::string_view folded) {
    return space.has(word) && space.folded_of(word) == folded;
}

bool has_word(const FactSpace& space, std::uint32_t from, std::uint32_t most, WordClass classes) {
    for (std::uint32_t word = from; word < space.word_end && word < from + most; ++word)
        if (space.is(word, classes)) return true;
    return false;
}

/// Polite phrases that ask for nothing: "Bitte entschuldigen Sie", "please find attached".
bool is_courtesy(const FactSpace& space, std::uint32_t please_word) {
    const std::uint32_t next = please_word + 1;
    if (!space.has(next)) return true;  // "…, bitte."
    if (has_word(space, next, 5, pleasantry)) return true;
    const std::string_view word = space.folded_of(next);
    for (const std::string_view courtesy :
         {"find",          "note",    "accept",   "be",       "do",      "feel",    "dont",
          "don",           "schoen",  "sehr",     "beachten", "beachte", "zoegern", "haben",
          "entschuldigen", "wundern", "hesitate", "rest",     "excuse",  "forgive", "enjoy"})
        if (word == courtesy) {
            // "please do not reply", "please be on time" do ask; "please do not hesitate" does not.
            if (word == "do" || word == "be" || word == "don" || word == "feel")
                return is_word(space, next + 1, "advised") || is_word(space, next + 1, "aware") ||
                       is_word(space, next + 2, "hesitate") ||
                       is_word(space, next + 1, "assured") || is_word(space, next + 1, "free") ||
                       is_word(space, next + 1, "informed");
            return true;
        }
    return false;
}

bool asks_politely(const FactSpace& space, std::uint32_t word) {
    const std::string_view folded = space.folded_of(word);
    if (folded == "bitten" || folded == "ersuchen") {
        if (has_word(space, word, 8, pleasantry)) return false;
        return is_word(space, word + 1, "um") || has_word(space, word + 1, 2, reader) ||
               is_word(space, word + 1, "daher") || is_word(space, word + 1, "deshalb") ||
               is_word(space, word - 1, "wir") || is_word(space, word + 1, "wir");
    }
    if (folded == "kindly")
        return has_word(space, word + 1, 1, imperative) || is_word(space, word - 1, "could");
    return !is_courtesy(space, word);
}

/// "Könnten Sie …", "could you …" at the start of the sentence or of a clause.
bool asks_by_question(const FactSpace& space, std::uint32_t word, bool question) {
    if (!has_word(space, word + 1, 1, reader)) return false;
    const bool starts = word == space.word_begin || space.word(word).is(Word::after_comma) ||
                        is_word(space, word - 1, "und") || is_word(space, word - 1, "and") ||
                        is_word(space, word - 1, "or");
    const std::string_view folded = space.folded_of(word);
    const bool polite = folded == "could" || folded == "would" || folded == "koennten" ||
                        folded == "wuerden" || folded == "koenntest" || folded == "wuerdest";
    return starts && (question || polite);
}

bool has_reader_after(const FactSpace& space, std::uint32_t word) {
    return is_word(space, word + 1, "sie") && space.word(word + 1).is(Word::capitalised);
}

bool clause_starts(const FactSpace& space, std::uint32_t word) {
    if (word == space.word_begin || space.word(word).is(Word::after_comma)) return true;
    const std::string_view before = space.folded_of(word - 1);
    return before == "und" || before == "oder" || before == "dann" || before == "so" ||
           before == "bitte" || before == "einfach";
}

/// "Wir prüfen das und halten Sie auf dem Laufenden": what the writer does goes on behind "und".
bool goes_on_about_us(const FactSpace& space, std::uint32_t word) {
    if (word == space.word_begin || space.folded_of(word - 1) != "und") return false;
    for (std::uint32_t before = space.word_begin; before + 1 < word; ++before)
        if (is_word(space, before, "wir") || is_word(space, before, "ich")) return true;
    return false;
}

/// "Zahlen Sie nicht, übergeben wir …", "Widersprechen Sie nicht, gelten …": an "if" without the
/// word; the main clause begins with its verb.
bool is_condition(const FactSpace& space, std::uint32_t word) {
    if (word != space.word_begin) return false;
    for (std::uint32_t later = word + 2; later + 1 < space.word_end; ++later) {
        if (!space.word(later).is(Word::after_comma)) continue;
        const std::string_view verb = space.folded_of(later);
        return is_word(space, later + 1, "wir") || is_word(space, later + 1, "ich") ||
               verb == "gelten" || verb == "gilt" || verb == "werden" || verb == "wird" ||
               verb == "verlaengert" || verb == "endet" || verb == "bleibt";
    }
    return false;
}

/// "Senden Sie uns …", "Melde dich …"
bool commands_in_german(const FactSpace& space, std::uint32_t word, bool question) {
    if (question || space.language == Language::en) return false;
    const std::string_view folded = space.folded_of(word);
    if (has_reader_after(space, word) && folded.ends_with("en"))
        return clause_starts(space, word) && !goes_on_about_us(space, word) &&
               !is_condition(space, word);
    // du-imperative: only as the first word, and never an infinitive.
    return word == space.word_begin && space.word_end - space.word_begin >= 2 &&
           !folded.ends_with("en") && space.word(word).is(Word::capitalised);
}

/// "Send us the form", "… and call me"
bool commands_in_english(const FactSpace& space, std::uint32_t word, bool question) {
    if (question || space.language == Language::de) return false;
    const std::string_view folded = space.folded_of(word);
    const bool starts = word == space.word_begin;
    if (folded == "let") {
        const bool known = is_word(space, word + 1, "us") || is_word(space, word + 1, "me");
        return known && is_word(space, word + 2, "know");
    }
    if (!starts) {
        const std::string_view before = space.folded_of(word - 1);
        // "Just give your name at the door."
        if (word == space.word_begin + 1 && (before == "just" || before == "simply")) return true;
        const bool after_if =
            space.word(word).is(Word::after_comma) && is_word(space, space.word_begin, "if");
        return before == "kindly" || after_if;  // after "please" it is the please that asks
    }
    if (space.word_end - space.word_begin < 2) return false;
    if (folded == "note" || folded == "see" || folded == "find") return false;
    const std::uint32_t next = word + 1;
    // "Contact is lost", "Order confirmed": the first word is a noun.
    const std::string_view after = space.folded_of(next);
    return !(after == "is" || after == "was" || after == "has" || after == "are" || after == "of" ||
             after == "were" || after == "will" || after == "confirmed" || after == "number" ||
             after == "by");
}

/// "Uns fehlt nur noch Ihre Freigabe": what is missed here lies with the reader.
bool misses_in_german(const FactSpace& space, std::uint32_t word) {
    bool here = false;
    for (std::uint32_t at = word > space.word_begin + 2 ? word - 2 : space.word_begin;
         at <= word + 1; ++at)
        here = here || is_word(space, at, "uns") || is_word(space, at, "mir");
    std::uint32_t more = word + 1;
    for (constexpr std::uint32_t adverbs = 4; more < word + 1 + adverbs && space.has(more);
         ++more) {
        const std::string_view next = space.folded_of(more);
        if (next == "noch") here = true;
        if (next.starts_with("ihr") || next.starts_with("dein")) return here && space.has(more + 1);
    }
    return false;
}

/// "All we are waiting for is your approval", "I'm still missing your payslips"
bool misses_in_english(const FactSpace& space, std::uint32_t word) {
    bool ours = false;
    for (std::uint32_t before = space.word_begin; before < word; ++before) {
        const std::string_view said = space.folded_of(before);
        ours = ours || said == "we" || said == "i" || said.starts_with("we'") ||
               said.starts_with("i'");
    }
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t more = word + 1; ours && more < word + reach; ++more)
        if (is_word(space, more, "your")) return true;
    return false;
}

/// "We need your signature", "Wir benötigen noch …", "would appreciate it if you …"
bool states_need(const FactSpace& space, std::uint32_t word, bool question) {
    if (question) return false;
    const std::string_view folded = space.folded_of(word);
    // "… und brauche dafür noch Folgendes von dir", "what I still need from you"
    const auto nothing = [&](std::uint32_t more) {
        return is_word(space, more, "nichts") || is_word(space, more, "nothing") ||
               is_word(space, more, "keine") || is_word(space, more, "no");
    };
    for (std::uint32_t more = word + 1; more + 1 < space.word_end && !nothing(more); ++more)
        if ((is_word(space, more, "von") || is_word(space, more, "from")) &&
            (is_word(space, more + 1, "ihnen") || is_word(space, more + 1, "dir") ||
             is_word(space, more + 1, "you")))
            return !is_word(space, word - 1, "you") && !is_word(space, word - 1, "sie");
    if (folded == "need")
        return (is_word(space, word - 1, "we") || is_word(space, word - 1, "i")) &&
               (has_word(space, word + 1, 2, reader) || is_word(space, word + 1, "your") ||
                is_word(space, word + 2, "your"));
    if (folded == "fehlt" || folded == "fehlen") return misses_in_german(space, word);
    if (folded == "missing" || folded == "waiting" || folded == "awaiting")
        return misses_in_english(space, word);
    if (folded.starts_with("benoetig") || folded.starts_with("brauche"))
        return is_word(space, word - 1, "wir") || is_word(space, word - 1, "ich") ||
               is_word(space, word + 1, "wir") || is_word(space, word + 1, "ich");
    for (std::uint32_t more = word + 1; more + 1 < space.word_end; ++more)
        if ((is_word(space, more, "if") || is_word(space, more, "wenn")) &&
            has_word(space, more + 1, 1, reader))
            return true;
    return false;
}

}  // namespace

bool is_request(const FactSpace& space, std::uint32_t cue_begin, std::uint32_t cue_end,
                bool question) {
    for (std::uint32_t i = cue_begin; i < cue_end; ++i) {
        const std::uint32_t word = space.scan.cues[i];
        const WordClass classes = space.scan.entry(word).classes;
        if ((classes & please) != 0 && asks_politely(space, word)) return true;
        if ((classes & modal) != 0 && asks_by_question(space, word, question)) return true;
        if ((classes & request_verb) != 0 && commands_in_german(space, word, question)) return true;
        if ((classes & imperative) != 0 && commands_in_english(space, word, question)) return true;
        if ((classes & need) != 0 && states_need(space, word, question)) return true;
    }
    return false;
}

}  // namespace warmline
