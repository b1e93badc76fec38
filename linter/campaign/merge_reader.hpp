/// What is known of one reader for the fields of a template: the list's own columns, and the person
/// its well-known ones tell of. Borrows both.
#pragma once

#include <optional>
#include <string_view>

#include "linter/people/read_people.hpp"

namespace warmline {

class MergeReader {
public:
    MergeReader(const Recipient& person) : person_(&person) {}  // NOLINT: a person is a reader

    MergeReader(const PeopleRow& row, const PeopleList& list)
        : person_(&row.person), row_(&row), list_(&list) {}

    const Recipient& person() const { return *person_; }

    /// The cell under the heading that is the field's name ("preis_alt", "contact.PreisAlt" and
    /// "Preis alt" are one); nothing when the list has no such column.
    std::optional<std::string_view> cell(std::string_view field) const;

private:
    const Recipient* person_;
    const PeopleRow* row_ = nullptr;
    const PeopleList* list_ = nullptr;
};

/// The column a field of a template names; nullptr when none does.
const PeopleColumn* column_of(std::string_view field, const PeopleList& list);

}  // namespace warmline
