#include "linter/match/clashes/same_thing.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "linter/match/clashes/day_part.hpp"
#include "linter/match/clashes/noun_phrase.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/places.hpp"
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

/// "Ihr Vertrag endet am 31. Dezember", "läuft zum 31.12. aus", "your contract ends on …".
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

/// What is done on the one day of a German sentence: "wird am 15. Dezember abgelesen", "der
/// Ablesetermin ist der 16. Dezember".
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

/// "Wir beginnen um 15 Uhr", "we start at 15:00": the hour of whatever the mail invites to; with
/// what one begins is another matter.
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

/// The event a day or an hour belongs to.
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

/// The price a sum belongs to: the thing opens its clause, it is no part of another one.
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

bool is_one_matter(std::string_view one, std::string_view other) {
    constexpr std::size_t telling = 4, ending = 2;
    const auto shorter = std::min(one.size(), other.size());
    return shorter >= telling && one.substr(0, shorter) == other.substr(0, shorter) &&
           std::max(one.size(), other.size()) - shorter <= ending;
}

/// "pro Tag" names a day, "bis Freitag" does not.
bool begins_a_word(std::string_view text, std::string_view piece) {
    for (auto at = text.find(piece); at != text.npos; at = text.find(piece, at + 1))
        if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '/' || text[at - 1] == '\n')
            return true;
    return false;
}

/// Months, years …, as bits: sums for different spans differ.
unsigned spans_behind(const Document& document, const Sentence& sentence, const Value& value) {
    constexpr std::uint32_t reach = 24;
    const auto end = std::min(sentence.range.end, value.range.end + reach);
    const auto text = document.folded_of(TextRange{value.range.end, end});
    static constexpr std::array<std::array<std::string_view, 2>, 8> spans{{{"monat", "month"},
                                                                           {"jahr", "year"},
                                                                           {"quartal", "quarter"},
                                                                           {"woche", "week"},
                                                                           {"tag", "day"},
                                                                           {"stunde", "hour"},
                                                                           {"person", "person"},
                                                                           {"netto", "net "}}};
    unsigned bits = 0;
    for (std::size_t i = 0; i < spans.size(); ++i)
        for (const auto span : spans[i])
            if (begins_a_word(text, span)) bits |= 1u << i;
    return bits;
}

/// What else may tell two values apart: whose, under what condition, which part of the thing.
bool is_set_apart(const Document& document, const Sentence& sentence) {
    const auto text = document.folded_of(sentence.range);
    if (text.starts_with("if ")) return true;
    return contains(
        text,
        {"wenn ",    "falls ",  "sofern ",    "sollte",   "nicht ",      "nicht,",     "nicht.",
         "kein",     " if ",    "unless",     " not ",    "n't ",        " no ",       "netto",
         "zzgl",     "brutto",  "ermaessigt", "reduced",  "members",     "mitglieder", "kinder",
         "children", "student", "vorher",     "zuvor",    "before that", "naechste",   " next ",
         "last ",    "letzte",  "vergangen",  "auch ",    "also ",       "zweit",      "weitere",
         "another",  "further", "alternativ", "ausweich", "probe",       "vorlaeufig"});
}

struct Claim {
    const Value* value = nullptr;
    const Sentence* sentence = nullptr;
    std::optional<Thing> thing;
    std::string matter;
    unsigned spans = 0;
    bool ours = false, beginning = false;  ///< "wir beginnen um", "das Webinar beginnt um"
    bool done = false;  ///< "wird am … abgelesen": what, the matter leaves open
};

/// The one day of a sentence, 0 when it names none or several.
std::int64_t day_of_sentence(const std::vector<Value>& values, std::uint32_t sentence) {
    std::int64_t day = 0;
    for (const auto& value : values) {
        if (value.kind != ValueKind::day || value.sentence != sentence) continue;
        if (day != 0 && day != value.value) return 0;
        day = value.value;
    }
    return day;
}

/// The weekday a value's sentence names first, -1 for none.
int weekday_in(const Document& document, const Value& value) {
    const auto* sentence = sentence_of(document, value);
    if (sentence == nullptr || !sentence->has(Mark::weekday)) return -1;
    for (auto w = sentence->word_begin; w < sentence->word_end; ++w)
        if (const auto day = weekday_of(document.folded_of(document.words[w])); day >= 0)
            return day;
    return -1;
}

std::optional<Claim> claim_of(const Check& check, const std::vector<Value>& values,
                              const Value& value) {
    const auto& document = check.document();
    const auto* sentence = sentence_of(document, value);
    if (sentence == nullptr || is_set_apart(document, *sentence)) return std::nullopt;
    Claim claim{&value, sentence, {}, {}, 0, false, false, false};
    const auto text = document.folded_of(sentence->range);
    if (value.kind == ValueKind::amount) {
        claim.thing = price_of(document, *sentence, value);
        claim.spans = spans_behind(document, *sentence, value);
    } else {
        const auto* message = check.message();
        if (value.kind == ValueKind::day && message != nullptr && message->date &&
            value.value < day_number(*message->date))
            return std::nullopt;
        const bool from_then =
            contains(text, {"beginn", "begin", "start", "laeuft ab dem", "opens"});
        if (value.kind == ValueKind::day && !from_then) {
            claim.matter = matter_of_term(document, *sentence);
            if (claim.matter.empty() && day_of_sentence(values, value.sentence) == value.value) {
                claim.thing = ended_on(document, *sentence);
                if (!claim.thing) claim.matter = deed_of(document, *sentence, claim.done);
            }
        }
        // An hour at which a thing ends, or until which it takes, is no second beginning.
        const bool ends = value.kind == ValueKind::time &&
                          contains(text, {"endet", "ende ", "bis ", "until", "ends", "dauer",
                                          "einlass", "doors", "vorher", "before"});
        if (claim.matter.empty() && !claim.thing && !ends &&
            place_of(document, value).part == Part::itself)
            claim.thing = event_of(document, *sentence, value);
        if (value.kind == ValueKind::time) {
            claim.ours = !claim.thing && !ends && is_our_beginning(document, *sentence, value);
            claim.beginning = claim.thing && begins(document, *sentence);
        }
    }
    if (!claim.thing && claim.matter.empty() && !claim.ours) return std::nullopt;
    const auto number = static_cast<std::uint32_t>(sentence - document.sentences.data());
    if (speaks_of_change(check.inquiry(), number)) return std::nullopt;
    return claim;
}

bool is_same_thing(const Claim& one, const Claim& two) {
    if (one.value->kind != two.value->kind || one.spans != two.spans) return false;
    if ((one.ours && two.beginning) || (one.beginning && two.ours)) return true;
    if (one.done && two.done) return false;
    if (one.thing && two.thing) return one.thing->is_same(*two.thing);
    return !one.matter.empty() && !two.matter.empty() && is_one_matter(one.matter, two.matter);
}

}  // namespace

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

bool is_hour_of_another_day(const Document& document, const std::vector<Value>& values,
                            const Value& one, const Value& two) {
    return one.kind == ValueKind::time &&
           (day_of_sentence(values, one.sentence) != day_of_sentence(values, two.sentence) ||
            weekday_in(document, one) != weekday_in(document, two));
}

namespace {

/// "14 Uhr MEZ" beside "In London um 13 Uhr": the clocks of two places.
bool are_clocks_of_places(const Document& document, const Claim& one, const Claim& two) {
    if (one.value->kind != ValueKind::time) return false;
    const auto zone = [&](const Claim& claim) {
        return std::any_of(document.times.begin(), document.times.end(), [&](const TimeFact& time) {
            return time.zone && time.range == claim.value->range;
        });
    };
    const auto place = [&](const Claim& claim) {
        return document.folded_of(claim.sentence->range).starts_with("in ");
    };
    return zone(one) != zone(two) || place(one) != place(two);
}

/// The one day a mail speaks of as it is, not by which or from when; 0 when it names several.
std::int64_t only_day(const Document& document, const std::vector<Value>& values) {
    std::int64_t only = 0;
    for (const auto& value : values) {
        if (value.kind != ValueKind::day || place_of(document, value).part != Part::itself)
            continue;
        if (only != 0 && only != value.value) return 0;
        only = value.value;
    }
    return only;
}

/// An hour told without its day belongs to the only one the mail names.
bool are_hours_of_days(const Document& document, const std::vector<Value>& values, const Value& one,
                       const Value& two) {
    if (!is_hour_of_another_day(document, values, one, two)) return false;
    const auto only = only_day(document, values);
    const auto fits = [&](const Value& value) {
        const auto day = day_of_sentence(values, value.sentence);
        return day == only || std::none_of(values.begin(), values.end(), [&](const Value& other) {
                   return other.kind == ValueKind::day && other.sentence == value.sentence;
               });
    };
    const auto first = weekday_in(document, one), second = weekday_in(document, two);
    return only == 0 || !fits(one) || !fits(two) || (first >= 0 && second >= 0 && first != second);
}

}  // namespace

bool compare_things(Check& check, const std::vector<Value>& values) {
    constexpr std::size_t most = 12;
    if (values.size() < 2 || values.size() > most) return false;
    std::vector<Claim> claims;
    for (const auto& value : values)
        if (const auto claim = claim_of(check, values, value)) claims.push_back(*claim);
    for (std::size_t i = 1; i < claims.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto& one = *claims[j].value;
            const auto& two = *claims[i].value;
            if (claims[j].sentence == claims[i].sentence || same(one, two) ||
                !is_same_thing(claims[j], claims[i]) ||
                are_hours_of_days(check.document(), values, one, two) ||
                are_clocks_of_places(check.document(), claims[j], claims[i]))
                continue;
            check.report(two.range, {{"other", std::string(check.document().of(one.range))}});
            return true;
        }
    return false;
}

}  // namespace warmline::match
