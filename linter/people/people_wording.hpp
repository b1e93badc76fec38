/// What is wrong with a list of people, told in German or English with file, line and remedy.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/result.hpp"
#include "linter/people/person_field.hpp"

namespace warmline {

/// Where a list is wrong and in which language that is told.
struct ListPlace {
    std::string_view list;  ///< path or name
    std::size_t line = 0;   ///< 1-based; 0 = the whole list
    Language ui = Language::en;
};

Problem unknown_column(const ListPlace& place, std::string_view heading, std::string_view nearest);

/// A heading about calls whose answers nobody can read.
Problem unread_call_wish(const ListPlace& place, std::string_view heading);

/// A value under `heading` (of a column or a mail's header) that stays unknown, or an address that
/// costs its row; `expected` is what `set_field` said.
Problem unreadable_value(const ListPlace& place, std::string_view heading, PersonField field,
                         std::string_view text, std::string_view expected);

/// A cell that holds what a spreadsheet left of the value.
Problem damaged_cell(const ListPlace& place, std::string_view heading, std::string_view text);

Problem no_address(const ListPlace& place);
Problem too_many_cells(const ListPlace& place, std::size_t cells, std::size_t headings);

/// A row whose address stands in line `first` already.
Problem same_address(const ListPlace& place, std::string_view address, std::size_t first);

/// A heading row, and nobody under it.
Problem nobody_listed(const ListPlace& place);
Problem no_rows(const ListPlace& place);
Problem no_address_column(const ListPlace& place);
Problem more_problems(const ListPlace& place, std::size_t more);

/// The same problem of the table under the list, in the language asked for.
Problem of_table(const ListPlace& place, const Problem& problem);

}  // namespace warmline
