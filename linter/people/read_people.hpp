/// A list of customers (CSV, TSV, semicolons) → people, looked up by address.
///
/// Headings may be German or English. A row that cannot be used is named with line and reason; a
/// value that cannot be read is named and left unknown; everything else is used. An address counts
/// once: a later row with it is named and left out, but its wish not to be called stands. Any
/// charset.
/// Immutable once read; threads may share it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/people/person_field.hpp"
#include "linter/people/recipient.hpp"

namespace warmline {

struct PeopleColumn {
    std::string heading;
    std::string key;                   ///< as fields of a template are compared (`key_of`)
    std::optional<PersonField> field;  ///< what it tells of a person
};

struct PeopleRow {
    Recipient person;
    std::size_t line = 0;            ///< 1-based line of the list
    std::vector<Problem> problems;   ///< what could not be read of it; also among the list's
    std::vector<std::string> cells;  ///< as written, column by column, when cells are kept
};

class PeopleList {
public:
    PeopleList() = default;
    PeopleList(std::vector<PeopleRow> rows, std::vector<Problem> problems,
               std::vector<PeopleColumn> columns = {});

    const std::vector<PeopleRow>& rows() const { return rows_; }

    const std::vector<Problem>& problems() const { return problems_; }

    /// The heading row, when cells are kept.
    const std::vector<PeopleColumn>& columns() const { return columns_; }

    /// The person with that address (case does not matter), or nullptr.
    const Recipient* find(std::string_view address) const;

    /// What could not be read of the row with that address; empty when nobody has it.
    std::span<const Problem> problems_of(std::string_view address) const;

    bool empty() const { return rows_.empty(); }

private:
    const PeopleRow* row_of(std::string_view address) const;

    std::vector<PeopleRow> rows_;
    std::vector<Problem> problems_;
    std::vector<PeopleColumn> columns_;
    std::unordered_map<std::string, std::size_t> by_address_;
};

/// `drop`: a column of ours that tells nothing of a person is a problem. `keep`: all columns stay
/// for the fields of a template, and the door says which ones nothing uses.
enum class Cells { drop, keep };

/// `name` is what problems call the list (a path), `ui` the language they are told in. A list
/// without an address column is a problem and gives no rows.
PeopleList read_people(std::string_view bytes, std::string_view name, Language ui = Language::en,
                       Cells cells = Cells::drop);

/// What is known of the reader of this mail: the list's row for the first To address it holds, else
/// what X-Warmline-Tier, X-Warmline-Phone … state. Nothing when neither says anything. What could
/// not be read is added to `problems`, told in `ui`. The gateway strips such headers before the
/// mail leaves the house.
std::optional<Recipient> person_of(const Message& message, const PeopleList& people,
                                   std::vector<Problem>& problems, Language ui = Language::en);

}  // namespace warmline
