#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "linter/match/clashes/case_numbers.hpp"
#include "linter/match/clashes/day_part.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

/// What a reader needs to pay, or to say why not.
struct Owed {
    bool bill = false, sum = false, day = false;  ///< which one, how much, by when
    bool account = false, person = false;         ///< where to, and whom to ask
};

/// What was sent along, quoted or written into the subject is told, too.
template <class Facts, class Is>
bool any_of(const Facts& facts, Is is) {
    return std::any_of(facts.begin(), facts.end(), is);
}

/// "RE-2026-118", "4711", "Beitrag für Juni", "Miete Mai": which of all bills.
bool names_bill(const Document& document) {
    const auto& words = document.words;
    const bool numbered = std::any_of(words.begin(), words.end(), [&](const Word& word) {
        constexpr std::uint16_t shortest = 3;
        return word.is(Word::has_digit) && word.length >= shortest &&
               !states_a_fact(document, word.range()) &&
               !(word.length == 4 && document.of(word).starts_with("20"));
    });
    if (numbered) return true;
    const auto text =
        document.folded_of(TextRange{0, static_cast<std::uint32_t>(document.text.size())});
    static constexpr std::array<std::string_view, 17> months{
        "januar",   "februar",  "maerz",   "april",     "juni",    "juli",
        "august",   "january",  "october", "september", "march",   "oktober",
        "november", "dezember", "july",    "june",      "december"};
    static constexpr std::array<std::string_view, 8> before{
        "fuer ", "beitrag ", "miete ", "rate ", "rechnung ", "for ", "invoice ", "rent "};
    return any_of(before, [&](std::string_view lead) {
        return any_of(months, [&](std::string_view month) {
            return text.find(std::string(lead) + std::string(month)) != text.npos;
        });
    });
}

/// A day to come or the day of the bill are both dates: only the one it is due by counts.
bool names_day(const Check& check, bool& dated_bill) {
    const auto& document = check.document();
    bool due = false;
    for (const auto& date : document.dates) {
        const Value day{ValueKind::day, 0, date.range, date.sentence};
        (place_of(document, day).part == Part::origin ? dated_bill : due) = true;
    }
    const auto text =
        document.folded_of(TextRange{0, static_cast<std::uint32_t>(document.text.size())});
    return due ||
           any_of(document.sentences,
                  [](const Sentence& sentence) { return sentence.has(Mark::weekday); }) ||
           contains(text, {"tagen", "woche", "days", "week", "heute", "today", "sofort"});
}

Owed owed_in(const Check& check) {
    const auto& document = check.document();
    const auto text =
        document.folded_of(TextRange{0, static_cast<std::uint32_t>(document.text.size())});
    const bool enclosed = check.inquiry().is(Fact::has_attachment);
    bool dated_bill = false;
    Owed owed;
    owed.day = names_day(check, dated_bill);
    owed.bill = enclosed || dated_bill || names_bill(document);
    owed.sum = enclosed || !document.amounts.empty();
    owed.account =
        enclosed || !document.links.empty() ||
        contains(text, {"iban", "unser konto", "konto bei", "bekannte konto", "das konto", "bar ",
                        "vereinskonto", "mietkonto", "account on the invoice", "our account",
                        "sort code", "by card", "paypal", "abbuch", "lastschrift", "direct debit"});
    owed.person = check.inquiry().is(Fact::has_phone) || check.inquiry().is(Fact::someone_answers);
    return owed;
}

/// "Rechnung, Betrag und Konto"
std::string listed(const Owed& owed, bool german) {
    const std::array<std::pair<bool, std::string_view>, 5> parts{{
        {owed.bill, german ? "welche Rechnung" : "which invoice"},
        {owed.sum, german ? "wie viel" : "how much"},
        {owed.day, german ? "bis wann" : "by when"},
        {owed.account, german ? "auf welches Konto" : "to which account"},
        {owed.person, german ? "wen der Leser fragen kann" : "whom to ask"},
    }};
    std::string list;
    std::size_t left = static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [](const auto& part) { return !part.first; }));
    for (const auto& [told, name] : parts) {
        if (told) continue;
        if (!list.empty()) list += left == 1 ? (german ? " und " : " and ") : ", ";
        list += name;
        --left;
    }
    return list;
}

}  // namespace

void unnamed_debt(Check& check) {
    const auto owing = check.hits(Role::words);
    const auto asking = check.hits(Role::against);
    if (owing.empty() || asking.empty()) return;
    const auto owed = owed_in(check);
    const int missing = !owed.bill + !owed.sum + !owed.day;
    // A day alone is what ask/no-deadline asks for.
    if (missing == 0 || (missing == 1 && !owed.day)) return;
    constexpr std::array<float, 4> weight{0, .4F, .8F, 1};
    check.report(asking.front().range,
                 {{"fehlt", listed(owed, true)}, {"missing", listed(owed, false)}},
                 weight[static_cast<std::size_t>(missing)]);
}

}  // namespace warmline::match
