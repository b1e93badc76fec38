/// Letters with one copy for many readers, told by whom they greet.
#pragma once

#include <cstdint>

#include "linter/text/document.hpp"

namespace warmline {

/// "Liebe Mitarbeiterinnen und Mitarbeiter", "Dear all": one copy for several, a team at least.
bool greets_a_group(const Document& document);

/// Whom a letter greets that has one copy for more readers than anybody could call. A team or
/// "zusammen" may be five people at one customer, and is not meant.
enum class Circular : std::uint8_t {
    no,
    customers,  ///< "Sehr geehrte Kundinnen und Kunden": some weigh more and may be called first
    community   ///< "Liebe Mitglieder", "Dear colleagues": people one can gather
};

Circular circular_of(const Document& document);

}  // namespace warmline
