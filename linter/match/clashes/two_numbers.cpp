#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/clashes/case_numbers.hpp"
#include "linter/match/clashes/same_thing.hpp"
#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/text/word_set.hpp"

namespace warmline::match {
namespace {

/// A number and what it is the number of. "Rechnungsnummer" names the number itself: there is one.
struct Named {
    std::string_view head, number;
    TextRange range;
    bool itself = false;
};

std::string_view without_link(std::string_view compound) {
    if (compound.ends_with('s')) compound.remove_suffix(1);
    return compound;
}

/// Where a code begins whose last part is the number: "K-20418", "2026-1148".
std::uint32_t first_part(const Document& document, const Sentence& sentence, std::uint32_t word) {
    constexpr std::uint16_t longest = 4;  // letters; more is a name: "Kundennummer-20418"
    while (word > sentence.word_begin && document.words[word].is(Word::continued) &&
           (document.words[word - 1].length <= longest ||
            document.words[word - 1].is(Word::has_digit)))
        --word;
    return word;
}

/// What stands before the number: "Rechnung Nr.", "invoice number", "Rechnungsnummer".
Named read_name(const Document& document, const Sentence& sentence, std::uint32_t word) {
    static constexpr auto links = word_set({"nr", "nummer", "number", "no", "is", "lautet", "ist"});
    auto before = first_part(document, sentence, word);
    const TextRange range{document.words[before].begin, document.words[word].range().end};
    Named named{{}, document.of(range), range, false};
    while (before > sentence.word_begin && links.has(document.words[before - 1])) {
        --before;
        named.itself = named.itself || document.folded_of(document.words[before]) == "number";
    }
    if (before == sentence.word_begin) return named;
    const auto head = document.folded_of(document.words[before - 1]);
    for (const std::string_view end : {"nummer", "number"})
        if (head.size() > end.size() && head.ends_with(end)) {
            named.itself = true;
            named.head = without_link(head.substr(0, head.size() - end.size()));
            return named;
        }
    static constexpr auto heads = word_set(
        {"rechnung", "auftrag", "bestellung", "vertrag", "vorgang", "ticket", "buchung", "angebot",
         "invoice", "order", "contract", "ticket", "booking", "quote", "customer", "account"});
    if (heads.has(document.words[before - 1])) named.head = head;
    return named;
}

/// Made of the same digits, or one or two of them others.
bool is_mistyped(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    return is_slip(one, other) ||
           (one.find_first_not_of(other) == one.npos && other.find_first_not_of(one) == other.npos);
}

}  // namespace

void compare_names_of_cases(Check& check) {
    const auto& document = check.document();
    std::vector<Named> names;
    constexpr std::size_t most = 200;  // compared in pairs, and each pair with all
    for (const auto place : case_numbers(document, prose_blocks)) {
        if (names.size() >= most) break;
        const auto* sentence = document.sentence_at(place.begin);
        if (sentence == nullptr) continue;
        // The old number beside the new one.
        const auto number = static_cast<std::uint32_t>(sentence - document.sentences.data());
        if (speaks_of_change(check.inquiry(), number) ||
            contains(document.folded_of(sentence->range),
                     {"alte ", "alten ", "neue ", "neuen ", "nicht mehr", " old ", " new "}))
            continue;
        auto word = sentence->word_begin;
        while (word < sentence->word_end && document.words[word].begin < place.begin)
            ++word;
        if (const auto name = read_name(document, *sentence, word); !name.head.empty())
            names.push_back(name);
    }
    for (std::size_t i = 1; i < names.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto& one = names[j];
            const auto& two = names[i];
            const auto shorter = std::min(one.head.size(), two.head.size());
            // Two bills side by side have a number each.
            if (one.number == two.number || (!one.itself && !two.itself) ||
                one.head.substr(0, shorter) != two.head.substr(0, shorter) ||
                !is_mistyped(one.number, two.number))
                continue;
            const auto repeated = [&](std::string_view number) {
                return std::count_if(names.begin(), names.end(),
                                     [&](const Named& name) { return name.number == number; });
            };
            if (names.size() > 2 && repeated(one.number) == 1 && repeated(two.number) == 1)
                continue;
            check.report(two.range, {{"other", std::string(one.number)}});
            return;
        }
}

}  // namespace warmline::match
