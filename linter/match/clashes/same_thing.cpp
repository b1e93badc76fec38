#include "linter/match/clashes/same_thing.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "linter/match/clashes/day_part.hpp"
#include "linter/match/clashes/hours_of_days.hpp"
#include "linter/match/clashes/named_thing.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/content_words.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

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
