/// What a name consists of, wherever it is written: header, greeting, sign-off, address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace warmline::match {

/// Words of a name, folded; titles, forms of address and initials left out:
/// "Dr. Petra Kurz-Lang" → petra, kurz, lang.
std::vector<std::string> name_words(std::string_view name);

/// Whether a title that is said in a greeting stands in it: "Frau Dr.in Huber", "Herr Ing. Huber";
/// degrees behind a name, such as MSc, are not said.
bool names_title(std::string_view text);

/// "novotný" → "novotny": keyboards and ticket systems lose the marks, and it is one name.
std::string without_marks(std::string_view folded);

}  // namespace warmline::match
