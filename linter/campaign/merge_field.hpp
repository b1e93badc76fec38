/// What a template's field names stand for, and what is known of one reader for them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "linter/people/recipient.hpp"

namespace warmline {

enum class MergeField { first, last, whole, title, address, salutation, gender, language, tier };

/// "contact.FIRSTNAME", "Recipient.FirstName", "vorname": nothing for fields a list of people
/// cannot fill.
std::optional<MergeField> merge_field_of(std::string_view name);

/// Empty when nothing is known.
std::string value_of(MergeField field, const Recipient& person);

/// Whether the field may be printed, or only asked about in a condition.
bool is_printed(MergeField field);

/// Whether the reader's value is the one written in a condition: "w", "Frau" and "female" are one.
bool equals(MergeField field, const Recipient& person, std::string_view written);

}  // namespace warmline
