#include "linter/match/signals/announced_thing.hpp"

#include "linter/match/engine/contains.hpp"

namespace warmline::match {
namespace {

/// "Hier Termin buchen", "Register here" on a line of its own: what a button says.
bool is_button(std::string_view words) {
    const bool begins = words.starts_with("hier ") || words.starts_with("jetzt ");
    return (begins && !contains(words, {"geht"})) || words.ends_with(" here") ||
           words.ends_with(" now");
}

}  // namespace

Announced announced_by(std::string_view words) {
    if (is_button(words)) return Announced::button;
    if (contains(words, {" fuer sie", " fuer dich", " for you"})) return Announced::offer;
    if (contains(words, {"durchwahl", "rufnummer", "telefonnummer", "handynummer", "mobilnummer",
                         " line", " dial", "mobile", "extension", "landline"}) ||
        (words.starts_with("unter ") && words.ends_with(" nummer")))
        return Announced::number;
    if (contains(words, {"passwor",  "kennwor",   "kennung",      " pin",         "konto",
                         "iban",     "bankverb",  "zugangsd",     "adresse",      "anschrift",
                         "seite",    "referen",   "nummer",       "account",      "address",
                         "login",    "number",    "page",         "website",      "details",
                         "video",    "film",      "formular",     "aufzeichnung", "anmeldung",
                         "download", "recording", "hier entlang", "right here",   "here it is",
                         "webseite"}) &&
        !contains(words, {"link", "hotline", "servicenummer"}))
        return Announced::detail;
    if (contains(words, {"code", "gutschein", "voucher", "coupon"})) return Announced::code;
    if (contains(words, {"link", "klick", "click", "hier geh", "button", "schaltflaeche", "survey",
                         "questionnaire", "umfrage", "befragung", "fragebogen", "form here"}))
        return Announced::link;
    if (contains(words, {"below", "unten", "nachstehend"})) return Announced::part;
    if (contains(words,
                 {"book", "reserve", "arrange", "schedule", "vereinbar", "buch", "reserv"}) &&
        !contains(words, {"telefon"}))
        return Announced::way;
    if (contains(words, {"wende", "richte", "kontakt", "verbindung", "contact", "get in touch"}))
        return Announced::contact;
    return Announced::number;
}

Values name_of(Announced thing) {
    switch (thing) {
        case Announced::link:
        case Announced::button:
            return {{"fehlt", "der Link"}, {"missing", "the link"}};
        case Announced::code:
            return {{"fehlt", "der Code"}, {"missing", "the code"}};
        case Announced::number:
            return {{"fehlt", "die Nummer"}, {"missing", "the number"}};
        case Announced::way:
        case Announced::contact:
            return {{"fehlt", "der Weg dorthin"}, {"missing", "the way to do so"}};
        case Announced::offer:
            return {{"fehlt", "das Angebot selbst"}, {"missing", "the offer itself"}};
        case Announced::part:
        case Announced::detail:
            break;
    }
    return {{"fehlt", "was angekündigt ist"}, {"missing", "what is announced"}};
}

}  // namespace warmline::match
