#include "linter/topic/circular.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/text/word_set.hpp"

namespace warmline {

bool greets_a_group(const Document& document) {
    constexpr std::array<std::string_view, 9> groups{"mitarbeit", "mitglied", "kolleg",
                                                     "zusammen",  "alle",     "members",
                                                     "colleague", "everyone", " all"};
    if (!document.greeting.generic) return false;
    const auto words = document.folded_of(document.greeting.range);
    return std::any_of(groups.begin(), groups.end(), [&](std::string_view group) {
        return words.find(group) != std::string_view::npos;
    });
}

Circular circular_of(const Document& document) {
    // Words that are plural by themselves: "Sehr geehrtes Mitglied" is one reader.
    static constexpr auto customers =
        word_set({"kunden", "kundinnen", "patienten", "patientinnen", "leserinnen", "gaeste",
                  "customers", "patients", "guests", "subscribers", "shareholders"});
    static constexpr auto communities =
        word_set({"mitglieder",    "mitgliedsfamilien", "vereinsmitglieder", "mitarbeiterinnen",
                  "mitarbeitende", "kolleginnen",       "kollegen",          "eltern",
                  "nachbarn",      "nachbarinnen",      "bewohnerinnen",     "anwohner",
                  "anwohnerinnen", "mieterinnen",       "teilnehmerinnen",   "teilnehmende",
                  "freundinnen",   "members",           "colleagues",        "parents",
                  "neighbours",    "neighbors",         "residents",         "tenants",
                  "participants",  "employees"});
    // "Liebe Mieter", beside "Lieber Mieter".
    static constexpr auto of_either_number = word_set({"mieter", "bewohner", "teilnehmer"});
    static constexpr auto of_many = word_set({"liebe", "geehrte", "werte"});
    if (!document.greeting.generic) return Circular::no;
    const auto* sentence = document.sentence_at(document.greeting.range.begin);
    if (sentence == nullptr) return Circular::no;
    Circular found = Circular::no;
    for (auto w = sentence->word_begin; w < sentence->word_end; ++w) {
        const auto& word = document.words[w];
        if (customers.has(word)) return Circular::customers;
        const bool either = w > sentence->word_begin && of_either_number.has(word) &&
                            of_many.has(document.words[w - 1]);
        if (either || communities.has(word)) found = Circular::community;
    }
    return found;
}

}  // namespace warmline
