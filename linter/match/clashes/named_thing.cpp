#include "linter/match/clashes/named_thing.hpp"

#include <algorithm>
#include <array>

#include "linter/match/clashes/noun_phrase.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/content_words.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return text.ends_with(end); });
}

/// What people come together for, alone or at the end of a compound.
bool is_event(std::string_view folded) {
    static constexpr auto english =
        word_set({"appointment", "meeting", "visit", "interview", "viewing", "training", "workshop",
                  "seminar", "inspection", "handover", "briefing", "tour", "webinar"});
    return english.has(folded) ||
           ends_with_any(folded,
                         {"termin", "gespraech", "treffen", "besuch", "besprechung", "sitzung",
                          "schulung", "seminar", "workshop", "veranstaltung", "telefonat",
                          "besichtigung", "uebergabe", "fuehrung", "webinar", "versammlung"});
}

/// What ends on one day, alone or at the end of a compound.
bool is_agreement(std::string_view folded) {
    static constexpr auto english = word_set({"contract", "lease", "subscription", "membership",
                                              "licence", "license", "policy", "plan"});
    return english.has(folded) ||
           ends_with_any(folded, {"vertrag", "abo", "abonnement", "mitgliedschaft", "lizenz"});
}

/// "Ablesetermin" → "ables", "Wartungstermin" → "wart": what the appointment is for.
std::string matter_of_appointment(std::string_view folded) {
    constexpr std::string_view end = "termin";
    if (!folded.ends_with(end)) return {};
    auto matter = folded.substr(0, folded.size() - end.size());
    for (const std::string_view link : {"ungs", "ions", "s", "e"})
        if (matter.ends_with(link)) {
            matter.remove_suffix(link.size());
            break;
        }
    return std::string(matter);
}

/// "abgelesen" → "ables", "geliefert" → "liefer": the same for what is done to a thing.
std::string matter_of_deed(std::string_view folded) {
    static constexpr std::array<std::string_view, 8> prefixes{"ab",  "an", "auf", "aus",
                                                              "ein", "um", "zu",  ""};
    for (const auto prefix : prefixes) {
        if (!folded.starts_with(prefix) || !folded.substr(prefix.size()).starts_with("ge"))
            continue;
        auto stem = folded.substr(prefix.size() + 2);
        if (stem.ends_with("en"))
            stem.remove_suffix(2);
        else if (stem.ends_with("et"))
            stem.remove_suffix(2);
        else if (stem.ends_with('t'))
            stem.remove_suffix(1);
        else
            return {};
        return std::string(prefix) + std::string(stem);
    }
    return {};
}

/// What has one price.
bool is_price(std::string_view folded) {
    static constexpr auto english =
        word_set({"fee", "rent", "price", "premium", "deposit", "subscription", "rate", "total"});
    return english.has(folded) ||
           ends_with_any(folded, {"gebuehr", "beitrag", "miete", "preis", "praemie", "honorar",
                                  "kaution", "pauschale", "betrag"});
}

/// A day, an hour or a weekday of the same sentence: may stand between a thing and its value.
bool tells_when(const Document& document, const Word& word) {
    const auto holds = [&](const auto& facts) {
        return std::any_of(facts.begin(), facts.end(),
                           [&](const auto& fact) { return fact.range.overlaps(word.range()); });
    };
    return weekday_of(document.folded_of(word)) >= 0 || holds(document.dates) ||
           holds(document.times);
}

}  // namespace

std::optional<Thing> ended_on(const Document& document, const Sentence& sentence) {
    static constexpr auto ends = word_set({"endet", "ends", "expires"});
    static constexpr auto runs = word_set({"laeuft", "runs"});
    static constexpr auto out = word_set({"aus", "ab", "out"});
    bool ending = false, running = false, over = false;
    std::optional<Thing> thing;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        ending = ending || ends.has(word);
        running = running || runs.has(word);
        over = over || (out.has(word) && w + 1 == sentence.word_end) || (running && out.has(word));
        if (!is_agreement(document.folded_of(word))) continue;
        // Two of them, or one of several: "Ihr Vertrag 4711", "der Vertrag für die Halle".
        static constexpr auto verbs =
            word_set({"endet", "laeuft", "ends", "expires", "runs", "am", "zum", "on"});
        const bool plain = w + 1 < sentence.word_end && verbs.has(document.words[w + 1]);
        if (thing || !plain) return std::nullopt;
        thing = thing_at(document, sentence, w);
    }
    return ending || (running && over) ? thing : std::nullopt;
}

std::string deed_of(const Document& document, const Sentence& sentence, bool& is_done) {
    if (sentence.word_begin == sentence.word_end) return {};
    const auto& last = document.words[sentence.word_end - 1];
    bool will_be = false;
    std::string appointment;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        const auto folded = document.folded_of(word);
        will_be = will_be || folded == "wird" || folded == "werden";
        if (!word.is(Word::capitalised) || w + 1 == sentence.word_end) continue;
        auto matter = matter_of_appointment(folded);
        static constexpr auto is = word_set({"ist", "am", "faellt"});
        if (!matter.empty() && is.has(document.words[w + 1])) appointment = std::move(matter);
    }
    if (!appointment.empty()) return appointment;
    is_done = will_be && !last.is(Word::capitalised);
    return is_done ? matter_of_deed(document.folded_of(last)) : std::string();
}

bool is_our_beginning(const Document& document, const Sentence& sentence, const Value& value) {
    static constexpr auto we = word_set({"wir", "we"});
    static constexpr auto begin = word_set({"beginnen", "starten", "start", "begin"});
    static constexpr auto at = word_set({"um", "at", "puenktlich"});
    if (contains(document.folded_of(sentence.range), {" mit ", " with "})) return false;
    // "Um 15 Uhr", and nothing behind it: "gemeinsam am Bahnhof" is another beginning.
    if (word_behind(document, sentence, value.range.end) + 1 < sentence.word_end) return false;
    auto word = word_behind(document, sentence, value.range.begin);
    while (word > sentence.word_begin && at.has(document.words[word - 1]))
        --word;
    if (word < sentence.word_begin + 2) return false;
    const auto& one = document.words[word - 2];
    const auto& two = document.words[word - 1];
    return (we.has(one) && begin.has(two)) || (begin.has(one) && we.has(two));
}

bool begins(const Document& document, const Sentence& sentence) {
    return contains(document.folded_of(sentence.range), {"beginnt", "startet", "begins", "starts"});
}

std::optional<Thing> event_of(const Document& document, const Sentence& sentence,
                              const Value& value) {
    static constexpr auto links =
        word_set({"ist", "findet", "statt", "am",      "den",     "um",     "wird",
                  "is",  "on",     "at",    "takes",   "place",   "will",   "be",
                  "uhr", "frei",   "free",  "beginnt", "startet", "begins", "starts"});
    const auto read = [&](std::uint32_t word) -> std::optional<Thing> {
        if (!is_event(document.folded_of(document.words[word]))) return std::nullopt;
        return thing_at(document, sentence, word);
    };
    auto word = word_behind(document, sentence, value.range.begin);
    while (word > sentence.word_begin &&
           (links.has(document.words[word - 1]) || tells_when(document, document.words[word - 1])))
        --word;
    if (word > sentence.word_begin)
        if (const auto thing = read(word - 1)) return thing;
    // "am 17. Juni um 14 Uhr zum Gespräch", "on 17 June for our meeting".
    word = word_behind(document, sentence, value.range.end);
    while (word < sentence.word_end &&
           (links.has(document.words[word]) || tells_when(document, document.words[word])))
        ++word;
    static constexpr auto towards = word_set({"zum", "zur", "fuer", "for"});
    if (word >= sentence.word_end || !towards.has(document.words[word])) return std::nullopt;
    constexpr std::uint32_t reach = 3;
    for (auto noun = word + 1; noun < sentence.word_end && noun <= word + reach; ++noun)
        if (const auto thing = read(noun)) return thing;
    return std::nullopt;
}

std::optional<Thing> price_of(const Document& document, const Sentence& sentence,
                              const Value& value) {
    static constexpr auto links = word_set({"betraegt", "betragen", "von", "ist", "liegt", "bei",
                                            "in", "hoehe", "is", "of", "amounts", "to", "comes"});
    static constexpr auto inner =
        word_set({"fuer", "von", "mit", "ohne", "zu", "bei", "in", "auf", "for", "of", "with",
                  "without", "to", "on", "in", "plus", "und", "and"});
    auto word = word_behind(document, sentence, value.range.begin);
    while (word > sentence.word_begin && links.has(document.words[word - 1]))
        --word;
    if (word == sentence.word_begin || !is_price(document.folded_of(document.words[word - 1])))
        return std::nullopt;
    const auto thing = thing_at(document, sentence, word - 1);
    if (!thing || thing->begin == sentence.word_begin) return thing;
    const auto& before = document.words[thing->begin - 1];
    const bool german_noun = before.is(Word::capitalised) &&
                             thing->begin - 1 > sentence.word_begin &&
                             document.folded_of(before) != "sie";
    return inner.has(before) || german_noun ? std::nullopt : thing;
}

std::string_view matter_of_term(const Document& document, const Sentence& sentence) {
    static constexpr auto plain =
        word_set({"the", "your", "our", "a", "new", "final", "last", "next", "this", "that", "no"});
    static constexpr auto towards = word_set({"fuer", "for", "zum", "zur"});
    constexpr std::string_view term = "frist";
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto folded = document.folded_of(document.words[w]);
        const bool german = folded.ends_with(term);
        if (!german && folded != "deadline") continue;
        if (german && folded.size() > term.size()) {
            auto matter = folded.substr(0, folded.size() - term.size());
            if (matter.ends_with('s')) matter.remove_suffix(1);
            return matter;
        }
        if (w + 1 < sentence.word_end && towards.has(document.words[w + 1])) {
            // The noun behind its article, if it has one.
            auto noun = w + 2;
            static constexpr auto articles =
                word_set({"den", "die", "das", "ihren", "ihre", "ihr", "the", "your"});
            if (noun < sentence.word_end && articles.has(document.words[noun])) ++noun;
            if (noun >= sentence.word_end) return {};
            return rough_stem(document.folded_of(document.words[noun]));
        }
        if (!german && w > sentence.word_begin && !plain.has(document.words[w - 1]))
            return rough_stem(document.folded_of(document.words[w - 1]));
        return {};
    }
    return {};
}

}  // namespace warmline::match
