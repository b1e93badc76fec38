#include "linter/campaign/merge_reader.hpp"

#include <algorithm>

#include "linter/people/heading_key.hpp"

namespace warmline {

const PeopleColumn* column_of(std::string_view field, const PeopleList& list) {
    // "contact.preis_alt", "var:preis_alt" and "@Preis" are about their last piece.
    const auto last = field.find_last_of(".:@$>");
    const auto key = key_of(last == std::string_view::npos ? field : field.substr(last + 1));
    if (key.empty()) return nullptr;
    const auto& columns = list.columns();
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const PeopleColumn& column) { return column.key == key; });
    return found == columns.end() ? nullptr : &*found;
}

std::optional<std::string_view> MergeReader::cell(std::string_view field) const {
    if (list_ == nullptr) return std::nullopt;
    const auto* column = column_of(field, *list_);
    if (column == nullptr) return std::nullopt;
    const auto at = static_cast<std::size_t>(column - list_->columns().data());
    // A row may end before its heading row does.
    return at < row_->cells.size() ? std::string_view(row_->cells[at]) : std::string_view();
}

}  // namespace warmline
