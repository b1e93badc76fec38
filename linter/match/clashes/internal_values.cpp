#include <algorithm>
#include <array>
#include <string_view>

#include "linter/match/clashes/clashes.hpp"
#include "linter/match/clashes/day_part.hpp"
#include "linter/match/clashes/hours_of_days.hpp"
#include "linter/match/clashes/lengths.hpp"
#include "linter/match/clashes/named_thing.hpp"
#include "linter/match/clashes/noun_phrase.hpp"
#include "linter/match/clashes/same_thing.hpp"
#include "linter/match/clashes/sums.hpp"
#include "linter/match/clashes/two_days.hpp"
#include "linter/match/clashes/two_rights.hpp"
#include "linter/match/clashes/values.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/fold.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// Cues that name what a value is for; values behind the same cue speak of the same thing. A mail
/// has many things to do "by" and "until" some day, but one deadline: two weak cues prove nothing.
struct Cue {
    consteval Cue(std::string_view word, std::string_view meaning, bool is_weak = false)
        : hash(word_hash(word)), name(meaning), weak(is_weak) {}

    std::uint64_t hash;
    std::string_view name;
    bool weak;
};

constexpr auto cues = std::to_array<Cue>({
    {"spaetestens", "deadline", true},
    {"bis", "deadline", true},
    {"frist", "deadline"},
    {"until", "deadline", true},
    {"by", "deadline", true},
    {"deadline", "deadline"},
    {"faellig", "deadline", true},
    {"due", "deadline", true},
    {"termin", "appointment"},
    {"appointment", "appointment"},
    {"treffen", "appointment"},
    {"meeting", "appointment"},
    {"liefertermin", "delivery"},
    {"lieferung", "delivery", true},
    {"geliefert", "delivery", true},
    {"liefern", "delivery", true},
    {"delivery", "delivery", true},
    {"delivered", "delivery", true},
    {"deliver", "delivery", true},
    {"gesamtbetrag", "total"},
    {"rechnungsbetrag", "total"},
    {"betrag", "total"},
    {"total", "total"},
    {"amount", "total"},
    {"gesamtpreis", "price"},
    {"preis", "price"},
    {"kostet", "price"},
    {"price", "price"},
    {"costs", "price"},
    {"beginnt", "start"},
    {"beginn", "start"},
    {"starts", "start"},
    {"begins", "start"},
    {"start", "start"},
    {"findet", "appointment", true},
    {"kommt", "visit", true},
    {"komme", "visit", true},
    {"kommen", "visit", true},
});

/// The bits most words have none of.
constexpr auto cue_filter = [] {
    std::array<std::uint64_t, 16> filter{};
    for (const auto& cue : cues)
        filter[(cue.hash >> 6) % filter.size()] |= std::uint64_t{1} << (cue.hash & 63);
    return filter;
}();

bool may_be_cue(std::uint64_t hash) {
    return ((cue_filter[(hash >> 6) % cue_filter.size()] >> (hash & 63)) & 1) != 0;
}

/// "Die Frist der Gegenseite läuft am 17. ab": somebody else's, not the reader's.
bool is_anothers(const Document& document, const Sentence& sentence, std::uint32_t word) {
    static constexpr auto owners = word_set({"der", "des", "vom", "of"});
    static constexpr auto before =
        word_set({"their", "his", "her", "its", "deren", "dessen", "ohne", "without", "kein"});
    return (word + 1 < sentence.word_end &&
            owners.has(document.folded_of(document.words[word + 1]))) ||
           (word > sentence.word_begin && before.has(document.folded_of(document.words[word - 1])));
}

/// The day a talk was held, or the end of a term that has a name of its own.
bool is_elsewhere(const Document& document, const Sentence& sentence, const Value& value) {
    return value.kind == ValueKind::day && (place_of(document, value).part == Part::origin ||
                                            !matter_of_term(document, sentence).empty());
}

bool is_in_a_date(const Document& document, const Word& word) {
    return std::any_of(document.dates.begin(), document.dates.end(),
                       [&](const DateFact& date) { return date.range.overlaps(word.range()); });
}

/// The cue nearest before a value in its sentence, nullptr when there is none within a few words.
const Cue* cue_of(const Document& document, const Value& value) {
    const auto* sentence = sentence_of(document, value);
    if (sentence == nullptr) return nullptr;
    const Cue* found = nullptr;
    constexpr std::uint32_t reach = 6;
    const auto at = word_behind(document, *sentence, value.range.begin);
    // The day before an hour is no distance: "Termin am Donnerstag, 11. Juni 2026, um 10 Uhr".
    auto from = at;
    for (std::uint32_t left = reach; left > 0 && from > sentence->word_begin; --from)
        left -= !is_in_a_date(document, document.words[from - 1]);
    for (auto w = from; w < at; ++w) {
        if (!may_be_cue(document.words[w].hash)) continue;
        for (const auto& cue : cues)
            if (document.words[w].hash == cue.hash &&
                (cue.weak || (cue.name != "deadline" && cue.name != "appointment") ||
                 !is_anothers(document, *sentence, w)) &&
                !(found != nullptr && cue.weak && found->name == cue.name))
                found = &cue;
    }
    return found;
}

/// Steps towards a date ("by the 5th", "by the 12th", "before the deadline in April") are a plan.
constexpr std::ptrdiff_t most_deadlines = 2;

/// One meets before the appointment one goes to: other hours are no clash, other days are.
bool is_hour_before(const Value& one, const Cue& cue, const Cue& other) {
    constexpr auto meet = word_hash("treffen");
    return one.kind == ValueKind::time && (cue.hash == meet) != (other.hash == meet);
}

/// Old and new, from and to, options: two values that are meant to differ.
constexpr CueList changes({"statt ",        "bisher",    "instead",       "umgestellt",
                           "verschob",      "verschieb", "verlaenger",    "postpon",
                           "moved",         "extend",    "alt:",          "neu:",
                           "frueher",       "previous",  "urspruenglich", "original",
                           "oder",          " or ",      "entweder",      "either",
                           "zwischen",      "between",   "zuerst",        "danach",
                           "anschliessend", "erste ",    "zweite ",       "first ",
                           "second ",       "rate",      "jeweils",       " each",
                           "ab ",           "rabatt",    "discount",      "aenderung",
                           "change",        "korrigier", "correct",       "versehentlich",
                           "wrong",         " extra",    "zusaetzlich",   "additional",
                           "aufpreis",      "zuschlag",  "surcharge",     "nicht stattfind",
                           "entfaell",      "entfall",   "faellt aus",    "absag",
                           "abgesagt",      "cancel",    "called off",    "not take place"});

}  // namespace

bool speaks_of_change(const Inquiry& inquiry, std::uint32_t sentence) {
    const auto& document = inquiry.document;
    const auto text = document.folded_of(document.sentences[sentence].range);
    const auto has = [&](std::string_view word) { return find_piece(text, word) != text.npos; };
    return (has("von ") && has(" auf ")) || (has("from ") && has(" to ")) ||
           stand_in_sentence(inquiry, sentence, changes);
}

void internal_values(Check& check) {
    check_sums(check);
    check_lengths(check);
    const auto& document = check.document();
    constexpr BlockMask running = mask_of(BlockKind::paragraph);

    struct Cued {
        Value value;
        const Cue* cue;
    };

    compare_names_of_cases(check);
    compare_titles(check);
    compare_lengths_of_rights(check);
    const auto values = values_in(check, running);
    if (compare_things(check, values) || compare_terms(check, values) ||
        compare_days(check, values))
        return;
    std::vector<Cued> cued;
    for (const auto& value : values) {
        const auto cue = cue_of(document, value);
        const auto* sentence = sentence_of(document, value);
        if (cue != nullptr && sentence != nullptr && !is_elsewhere(document, *sentence, value) &&
            !speaks_of_change(check.inquiry(),
                              static_cast<std::uint32_t>(sentence - document.sentences.data())))
            cued.push_back({value, cue});
    }
    // Few values carry a cue; more than a handful is a table in prose.
    constexpr std::size_t most = 12;
    if (cued.size() > most) return;
    const bool plan = std::count_if(cued.begin(), cued.end(), [](const Cued& one) {
                          return one.cue->name == "deadline";
                      }) > most_deadlines;
    for (std::size_t i = 1; i < cued.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto& [one, cue] = cued[j];
            const auto& [two, other] = cued[i];
            if (cue->name != other->name || (cue->weak && other->weak) || one.kind != two.kind ||
                same(one, two) || (plan && cue->name == "deadline") ||
                is_hour_before(one, *cue, *other))
                continue;
            if (one.sentence == two.sentence || is_hour_of_another_day(document, values, one, two))
                continue;
            check.report(two.range, {{"other", std::string(document.of(one.range))}});
            break;
        }
}

}  // namespace warmline::match
