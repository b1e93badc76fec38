// Which field names mail tools use, and which of them stand for a person.
#include <algorithm>
#include <array>
#include <string>

#include "linter/text/merge_tags.hpp"

namespace warmline {
namespace {

// Letters only, folded; a field is known when its last path step, stripped to letters, is listed.
constexpr std::array<std::string_view, 41> person_fields{"anrede",
                                                         "ansprache",
                                                         "begruessung",
                                                         "briefanrede",
                                                         "firstname",
                                                         "fname",
                                                         "forename",
                                                         "fullname",
                                                         "gender",
                                                         "givenname",
                                                         "greeting",
                                                         "kundenname",
                                                         "lastname",
                                                         "lname",
                                                         "mrms",
                                                         "nachname",
                                                         "name",
                                                         "namen",
                                                         "personname",
                                                         "prefix",
                                                         "rufname",
                                                         "salutation",
                                                         "salutationde",
                                                         "salutationen",
                                                         "salutationformal",
                                                         "sirname",
                                                         "surname",
                                                         "titel",
                                                         "title",
                                                         "vorname",
                                                         "zuname",
                                                         "recipientname",
                                                         "empfaengername",
                                                         "contactname",
                                                         "customername",
                                                         "displayname",
                                                         "familyname",
                                                         "nickname",
                                                         "preferredname",
                                                         "salutationdeformal",
                                                         "salutationinformal"};

constexpr std::array<std::string_view, 40> other_fields{"abmeldelink",
                                                        "address",
                                                        "adresse",
                                                        "ansprechpartner",
                                                        "betrag",
                                                        "birthday",
                                                        "city",
                                                        "company",
                                                        "companyname",
                                                        "country",
                                                        "date",
                                                        "datum",
                                                        "email",
                                                        "emailaddress",
                                                        "firma",
                                                        "geburtstag",
                                                        "kundennummer",
                                                        "land",
                                                        "link",
                                                        "mobile",
                                                        "nummer",
                                                        "ordernumber",
                                                        "ort",
                                                        "phone",
                                                        "plz",
                                                        "produkt",
                                                        "product",
                                                        "rechnungsnummer",
                                                        "stadt",
                                                        "strasse",
                                                        "street",
                                                        "telefon",
                                                        "termin",
                                                        "unsubscribe",
                                                        "unsubscribelink",
                                                        "url",
                                                        "username",
                                                        "vertragsnummer",
                                                        "zip",
                                                        "bestellnummer"};

/// The part after the last dot or underscore path, letters only.
std::string letters_of(std::string_view field, bool last_step) {
    if (last_step) {
        const auto dot = field.find_last_of(".:=@$>");
        if (dot != std::string_view::npos && dot + 1 < field.size()) field.remove_prefix(dot + 1);
    }
    std::string letters;
    for (const char c : field)
        if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) letters += c;
    return letters;
}

template <std::size_t N>
bool lists(const std::array<std::string_view, N>& names, std::string_view word) {
    return std::find(names.begin(), names.end(), word) != names.end();
}

bool ends_in(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

/// "customerGroup.name", "product.name", "staff.firstName": things and our own people are never
/// without their name.
bool names_a_thing(std::string_view folded) {
    static constexpr auto things = std::to_array<std::string_view>(
        {"group",       "product",   "item",    "shop",    "store",    "plan",     "category",
         "method",      "channel",   "brand",   "event",   "course",   "kurs",     "project",
         "gruppe",      "workspace", "produkt", "artikel", "verein",   "organi",   "team",
         "service",     "salon",     "staff",   "sender",  "absender", "agent",    "author",
         "hotel",       "room",      "house",   "branch",  "filiale",  "standort", "leistung",
         "mitarbeiter", "betreuer"});
    const auto path = folded.substr(0, std::min(folded.rfind('.'), folded.size()));
    return path.size() < folded.size() &&
           std::any_of(things.begin(), things.end(),
                       [&](std::string_view thing) { return path.find(thing) != path.npos; });
}

}  // namespace

MarkMask printed_by(std::string_view folded) {
    const std::string word = letters_of(folded, true);
    if (ends_in(word, {"update", "candidate", "mandate"})) return 0;
    if (ends_in(word, {"date", "datetime", "datum", "termin", "deadline", "frist", "faelligkeit",
                       "expiry", "dueby"}))
        return mask_of(Mark::date) | mask_of(Mark::day_ahead) | mask_of(Mark::day_told);
    if (ends_in(word, {"uhrzeit", "time"})) return mask_of(Mark::time);
    if (ends_in(word, {"amount", "total", "price", "preis", "betrag", "summe", "balance", "cost",
                       "costs", "kosten", "fee", "gebuehr"}))
        return mask_of(Mark::amount);
    if (ends_in(word, {"number", "nummer", "rechnungsnr", "bestellnr", "kundennr", "orderno",
                       "orderid", "invoiceid", "ticketid", "caseid", "reference", "referenz"}))
        return mask_of(Mark::number);
    return 0;
}

bool is_name_field(std::string_view folded) {
    if (names_a_thing(folded)) return false;
    // Emarsys numbers its fields: the first two are first and last name.
    if (folded == "contact.1" || folded == "contact.2") return true;
    const std::string word = letters_of(folded, true);
    if (lists(person_fields, word)) return true;
    // "billing_first_name", "kunde_vorname": the known word may be the end of a longer one.
    for (const std::string_view end : {"firstname", "lastname", "vorname", "nachname", "salutation",
                                       "anrede", "fullname", "surname"})
        if (word.size() > end.size() && std::string_view(word).ends_with(end)) return true;
    return false;
}

bool is_field_name(std::string_view folded) {
    return is_name_field(folded) || lists(other_fields, letters_of(folded, true)) ||
           lists(other_fields, letters_of(folded, false));
}

}  // namespace warmline
