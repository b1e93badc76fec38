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
        word_set({"ist", "findet", "statt", "am", "den", "um", "wird", "is", "on", "at", "takes",
                  "place", "will", "be", "uhr", "frei", "free"});
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
        if (contains(text, {spans[i][0], spans[i][1]})) bits |= 1u << i;
    return bits;
}

/// What else may tell two values apart: whose, under what condition, which part of the thing.
bool is_set_apart(const Document& document, const Sentence& sentence) {
    const auto text = document.folded_of(sentence.range);
    return contains(
        text,
        {"wenn ",      "falls ",   "sofern ",     "sollte",     "nicht",   "kein",     " if ",
         "unless",     " not ",    "n't ",        " no ",       "netto",   "zzgl",     "brutto",
         "ermaessigt", "reduced",  "members",     "mitglieder", "kinder",  "children", "student",
         "vorher",     "zuvor",    "before that", "naechste",   " next ",  "last ",    "letzte",
         "vergangen",  "auch ",    "also ",       "zweit",      "weitere", "another",  "further",
         "alternativ", "ausweich", "probe",       "vorlaeufig"});
}

struct Claim {
    const Value* value = nullptr;
    const Sentence* sentence = nullptr;
    std::optional<Thing> thing;
    std::string_view matter;
    unsigned spans = 0;
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

std::optional<Claim> claim_of(const Check& check, const Value& value) {
    const auto& document = check.document();
    const auto* sentence = sentence_of(document, value);
    if (sentence == nullptr || is_set_apart(document, *sentence)) return std::nullopt;
    Claim claim{&value, sentence, {}, {}, 0};
    const auto text = document.folded_of(sentence->range);
    if (value.kind == ValueKind::amount) {
        claim.thing = price_of(document, *sentence, value);
        claim.spans = spans_behind(document, *sentence, value);
    } else {
        const auto* message = check.message();
        if (value.kind == ValueKind::day && message != nullptr && message->date &&
            value.value < day_number(*message->date))
            return std::nullopt;
        const bool begins = contains(text, {"beginn", "begin", "start", "laeuft ab dem", "opens"});
        if (value.kind == ValueKind::day && !begins)
            claim.matter = matter_of_term(document, *sentence);
        // An hour at which a thing ends, or until which it takes, is no second beginning.
        const bool ends = value.kind == ValueKind::time &&
                          contains(text, {"endet", "ende ", "bis ", "until", "ends", "dauer",
                                          "einlass", "doors", "vorher", "before"});
        if (claim.matter.empty() && !ends && place_of(document, value).part == Part::itself)
            claim.thing = event_of(document, *sentence, value);
    }
    if (!claim.thing && claim.matter.empty()) return std::nullopt;
    const auto number = static_cast<std::uint32_t>(sentence - document.sentences.data());
    if (speaks_of_change(check.inquiry(), number)) return std::nullopt;
    return claim;
}

bool is_same_thing(const Claim& one, const Claim& two) {
    if (one.value->kind != two.value->kind || one.spans != two.spans) return false;
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

bool is_hour_of_another_day(const std::vector<Value>& values, const Value& one, const Value& two) {
    return one.kind == ValueKind::time &&
           day_of_sentence(values, one.sentence) != day_of_sentence(values, two.sentence);
}

bool compare_things(Check& check, const std::vector<Value>& values) {
    constexpr std::size_t most = 12;
    if (values.size() < 2 || values.size() > most) return false;
    std::vector<Claim> claims;
    for (const auto& value : values)
        if (const auto claim = claim_of(check, value)) claims.push_back(*claim);
    for (std::size_t i = 1; i < claims.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto& one = *claims[j].value;
            const auto& two = *claims[i].value;
            if (claims[j].sentence == claims[i].sentence || same(one, two) ||
                !is_same_thing(claims[j], claims[i]) || is_hour_of_another_day(values, one, two))
                continue;
            // Each day has its own hours.
            if (one.kind == ValueKind::time &&
                day_of_sentence(values, one.sentence) != day_of_sentence(values, two.sentence))
                continue;
            check.report(two.range, {{"other", std::string(check.document().of(one.range))}});
            return true;
        }
    return false;
}

}  // namespace warmline::match
