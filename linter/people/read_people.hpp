/// A list of customers (CSV, TSV, semicolons) → people, looked up by address.
///
/// Headings may be German or English. A row that cannot be used is named with line and reason; a
/// value that cannot be read is named and left unknown; everything else is used. Any charset.
/// Immutable once read; threads may share it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "linter/base/result.hpp"
#include "linter/people/recipient.hpp"

namespace warmline {

struct PeopleRow {
    Recipient person;
    std::size_t line = 0;  ///< 1-based line of the list
};

class PeopleList {
public:
    PeopleList() = default;
    PeopleList(std::vector<PeopleRow> rows, std::vector<Problem> problems);

    const std::vector<PeopleRow>& rows() const { return rows_; }

    const std::vector<Problem>& problems() const { return problems_; }

    /// The person with that address (case does not matter), or nullptr. The first row wins.
    const Recipient* find(std::string_view address) const;

    bool empty() const { return rows_.empty(); }

private:
    std::vector<PeopleRow> rows_;
    std::vector<Problem> problems_;
    std::unordered_map<std::string, std::size_t> by_address_;
};

/// `name` is what problems call the list (a path), `ui` the language they are told in. A list
/// without an address column is a problem and gives no rows.
PeopleList read_people(std::string_view bytes, std::string_view name, Language ui = Language::en);

/// What is known of the reader of this mail: the list's row for the first To address it holds, else
/// what X-Warmline-Tier, X-Warmline-Phone … state. Nothing when neither says anything. The gateway
/// strips such headers before the mail leaves the house.
std::optional<Recipient> person_of(const Message& message, const PeopleList& people);

}  // namespace warmline
