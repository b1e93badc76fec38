#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "linter/match/clashes/day_part.hpp"
#include "linter/match/clashes/noun_phrase.hpp"
#include "linter/match/clashes/same_thing.hpp"
#include "linter/match/engine/calendar.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// The reader is to let the writer have something.
bool asks_to_send(std::string_view folded) {
    return contains(folded, {"senden sie",   "schicken sie", "reichen sie",  "geben sie",
                             "mailen sie",   "sende ",       "schick ",      "zurueck",
                             "bei uns sein", "bei uns eing", "bei mir sein", "uns vorliegen",
                             "wir brauchen", "brauchen wir", "ich brauche",  "brauche ich",
                             "benoetigen",   "benoetige",    "einreichen",   "reach us",
                             "reach me",     "return",       "send us",      "send me",
                             "we need",      "i need",       "be with us",   "be with me",
                             "let us have",  "let me have",  "submit"}) &&
           !contains(folded, {"senden wir", "wir senden",  "schicken wir", "wir schicken",
                              "geben wir",  "wir geben",   "ich sende",    "ich schicke",
                              "sende ich",  "schicke ich", "erhalten sie", "bekommen sie",
                              "wir melden", "we will",     "we'll",        "i will",
                              "i'll",       "we send",     "we return",    "you will receive",
                              "you'll"});
}

bool asks_to_pay(std::string_view folded) {
    return contains(folded, {"ueberweisen sie", "zahlen sie", "bezahlen sie", "begleichen sie",
                             "faellig", "zahlbar", "please pay", "pay the", "pay us", "payment",
                             "transfer", "settle", "is due", "payable"}) &&
           !contains(folded,
                     {"rate",       "instal",    "skonto",    "abzug",   "discount", "war ",
                      "was ",       "were ",     "waren ",    "abbuch",  "buchen",   "einzug",
                      "debit",      "anzahlung", "deposit",   "teil",    "part",     "schon",
                      "already",    "bereits",   "early",     "frueh",   "remind",   "mahn",
                      "erstatt",    "refund",    "gutschr",   "credit",  "wir zahl", "we pay",
                      "zahlen wir", "we will",   "monatlich", "monthly", "jaehrlich"});
}

/// A last day, a condition or a choice is no second term.
bool is_second_chance(std::string_view folded) {
    return contains(
        folded,
        {"nicht",  "kein",    "falls ", "wenn ",     "sollte",     "sonst",      "letzt",
         "erst ",  "auch ",   "frueh",  "gern",      "spaeter",    "verlaenger", " not ",
         "n't ",   " if ",    "unless", "otherwise", "final",      "last ",      "at the latest, ",
         "extend", "later",   "ideal",  "am besten", "moeglichst", "early",      "entwurf",
         "draft",  "original"});
}

/// "das Angebot für die Halle" beside "das Angebot für das Dach".
bool is_told_apart(const Document& document, const Sentence& sentence, const Thing& thing) {
    static constexpr auto links =
        word_set({"fuer", "der", "des", "von", "vom", "zum", "zur", "ueber", "mit", "in", "for",
                  "of", "from", "about", "with", "to"});
    return thing.word + 1 < sentence.word_end && links.has(document.words[thing.word + 1]);
}

/// The things a sentence names as known.
std::vector<Thing> things_in(const Document& document, const Sentence& sentence) {
    std::vector<Thing> things;
    const bool german = document.language == Language::de;
    constexpr std::uint16_t shortest = 4;
    for (auto w = sentence.word_begin + 1; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (word.length < shortest || word.is(Word::has_digit) ||
            (german && !word.is(Word::capitalised)) || weekday_of(document.folded_of(word)) >= 0 ||
            std::any_of(document.dates.begin(), document.dates.end(),
                        [&](const DateFact& date) { return date.range.overlaps(word.range()); }))
            continue;
        const auto thing = thing_at(document, sentence, w);
        if (thing && !is_told_apart(document, sentence, *thing)) things.push_back(*thing);
    }
    return things;
}

/// The sum a sentence names, 0 when it names none or several.
std::int64_t sum_in(const std::vector<Value>& values, std::uint32_t sentence) {
    std::int64_t sum = 0;
    for (const auto& value : values) {
        if (value.kind != ValueKind::amount || value.sentence != sentence) continue;
        if (sum != 0 && sum != value.value) return 0;
        sum = value.value;
    }
    return sum;
}

struct Term {
    const Value* day = nullptr;
    const Sentence* sentence = nullptr;
    bool to_send = false, to_pay = false;
};

std::optional<Term> term_of(const Check& check, const std::vector<Value>& values,
                            const Value& value) {
    const auto& document = check.document();
    const auto* sentence = sentence_of(document, value);
    const auto* message = check.message();
    if (value.kind != ValueKind::day || sentence == nullptr) return std::nullopt;
    if (message != nullptr && message->date && value.value < day_number(*message->date))
        return std::nullopt;
    // A span, or two days for two things.
    if (std::count_if(values.begin(), values.end(), [&](const Value& other) {
            return other.kind == ValueKind::day && other.sentence == value.sentence;
        }) != 1)
        return std::nullopt;
    const auto text = document.folded_of(sentence->range);
    if (is_second_chance(text)) return std::nullopt;
    const auto part = place_of(document, value).part;
    Term term{&value, sentence, false, false};
    term.to_pay = asks_to_pay(text) &&
                  (part == Part::term ||
                   (part == Part::itself && contains(text, {"faellig", "zahlbar", "due on"})));
    term.to_send = part == Part::term && asks_to_send(text);
    const auto number = static_cast<std::uint32_t>(sentence - document.sentences.data());
    if ((!term.to_pay && !term.to_send) || speaks_of_change(check.inquiry(), number))
        return std::nullopt;
    return term;
}

bool name_one_thing(const Document& document, const Term& one, const Term& two) {
    const auto first = things_in(document, *one.sentence);
    const auto second = things_in(document, *two.sentence);
    return std::any_of(first.begin(), first.end(), [&](const Thing& thing) {
        return std::any_of(second.begin(), second.end(),
                           [&](const Thing& other) { return thing.is_same(other); });
    });
}

}  // namespace

bool compare_terms(Check& check, const std::vector<Value>& values) {
    constexpr std::ptrdiff_t fewest = 2, most = 5;
    const auto days = std::count_if(values.begin(), values.end(), [](const Value& value) {
        return value.kind == ValueKind::day;
    });
    if (days < fewest || days > most) return false;
    std::vector<Term> terms;
    for (const auto& value : values)
        if (const auto term = term_of(check, values, value)) terms.push_back(*term);
    for (std::size_t i = 1; i < terms.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto& one = terms[j];
            const auto& two = terms[i];
            if (one.sentence == two.sentence || same(*one.day, *two.day)) continue;
            const auto sum = sum_in(values, one.day->sentence);
            const bool paid =
                one.to_pay && two.to_pay && sum != 0 && sum == sum_in(values, two.day->sentence);
            const bool sent =
                one.to_send && two.to_send && name_one_thing(check.document(), one, two);
            if (!paid && !sent) continue;
            check.report(two.day->range,
                         {{"other", std::string(check.document().of(one.day->range))}});
            return true;
        }
    return false;
}

}  // namespace warmline::match
