/// Whether an address is a person's, with the name beside it.
#pragma once

#include <string_view>

namespace warmline::match {

/// petra.kurz@, p.kurz@, petra_kurz@, or a local part that holds a word of `name`.
bool is_person_address(std::string_view address, std::string_view name);

/// The same, and also initials ("jt@" of Johannes Trautwein), a short form of the name ("seun@" of
/// Oluwaseun) and a known first name ("karen@").
bool is_address_of(std::string_view address, std::string_view name);

}  // namespace warmline::match
