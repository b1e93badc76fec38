/// Whether the display name of a header field shows a person, a department or a house.
#pragma once

#include <string_view>

namespace warmline::match {

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

}  // namespace warmline::match
