#include "linter/topic/circular.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace warmline {

namespace {

template <std::size_t Size>
bool greets_any(const Document& document, const std::array<std::string_view, Size>& groups) {
    if (!document.greeting.generic) return false;
    const auto words = document.folded_of(document.greeting.range);
    return std::any_of(groups.begin(), groups.end(), [&](std::string_view group) {
        return words.find(group) != std::string_view::npos;
    });
}

}  // namespace

bool greets_a_group(const Document& document) {
    constexpr std::array<std::string_view, 9> groups{"mitarbeit", "mitglied", "kolleg",
                                                     "zusammen",  "alle",     "members",
                                                     "colleague", "everyone", " all"};
    return greets_any(document, groups);
}

Circular circular_of(const Document& document) {
    // The plural forms: "Sehr geehrtes Mitglied" is one reader.
    constexpr auto customers = std::to_array<std::string_view>(
        {"kundinnen und kunden", "liebe kunden", "geehrte kunden", "kundinnen, liebe",
         "patientinnen und", "liebe patienten", "geehrte patienten", "leserinnen und", "gaeste",
         "customers", "patients", "guests", "subscribers", "shareholders"});
    constexpr auto communities = std::to_array<std::string_view>(
        {"mitglieder",      "mitgliedsfamilien", "mitarbeiterinnen und",
         "mitarbeitende",   "kolleginnen und",   "eltern",
         "nachbarn",        "nachbarinnen",      "bewohnerinnen",
         "liebe bewohner",  "geehrte bewohner",  "anwohner",
         "mieterinnen und", "liebe mieter",      "teilnehmerinnen und",
         "teilnehmende",    "freundinnen und",   "members",
         "colleagues",      "parents",           "neighbours",
         "neighbors",       "residents",         "tenants",
         "participants",    "employees"});
    if (greets_any(document, customers)) return Circular::customers;
    return greets_any(document, communities) ? Circular::community : Circular::no;
}

}  // namespace warmline
