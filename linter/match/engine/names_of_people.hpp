/// Telling people from departments, and one name from another, in headers, greetings and sign-offs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warmline::match {

/// Words of a name, folded; titles, forms of address and initials left out:
/// "Dr. Petra Kurz-Lang" → petra, kurz, lang.
std::vector<std::string> name_words(std::string_view name);

/// Whether two names are the same letters, parted otherwise: "O'Brien" and "obrien", "D’Angelo" and
/// "Dangelo", "van der Berg" and "Vanderberg", "Hans-Peter" and "Hanspeter".
bool is_parted_otherwise(std::string_view one, std::string_view other);

/// Whether a title that is said in a greeting stands in it: "Frau Dr.in Huber", "Herr Ing. Huber";
/// degrees behind a name, such as MSc, are not said.
bool names_title(std::string_view text);

/// Whether a From display name shows a person: "Petra Kurz", "Jan Roth | Versicherung", "Ann Lee at
/// Insurance"; not "Ihr Serviceteam", "Stadtwerke Ulm", "service@firma.example".
bool shows_person(std::string_view display);

/// "Abt. Vertrieb", "Kundenservice": a desk and nothing else. "Stadtwerke Nordau, Kundenservice"
/// and "Hotel Seestern" show the house, which speaks through whoever signs.
bool shows_only_department(std::string_view display);

/// A person's name beyond doubt: it begins with a known first name or stands in the address.
bool shows_known_person(std::string_view display, std::string_view address);

/// The same with the address beside it: "Elektro Brandt" <info@elektro-brandt.example> is a firm,
/// "Hugo from SummitOps" <hugo@summitops.example> a person by the first name.
bool shows_person(std::string_view display, std::string_view address);

/// The part of a display name that is the person: "Jan Roth | Versicherung" → "Jan Roth".
std::string_view person_part(std::string_view display);

/// Local part of an address, folded; domain, folded.
std::string local_part(std::string_view address);
std::string domain_part(std::string_view address);

/// noreply@, no-reply+42@, donotreply@, nicht-antworten@ …
bool is_no_reply(std::string_view address);

/// info@, service@, kundenservice@, newsletter@ …
bool is_role_mailbox(std::string_view address);

/// petra.kurz@, p.kurz@, petra_kurz@, or a local part that holds a word of `name`.
bool is_person_address(std::string_view address, std::string_view name);

/// The same, and also initials ("jt@" of Johannes Trautwein), a short form of the name ("seun@" of
/// Oluwaseun) and a known first name ("karen@").
bool is_address_of(std::string_view address, std::string_view name);

}  // namespace warmline::match
