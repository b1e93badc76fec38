/// Rows into a block of bytes.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <type_traits>
#include <vector>

#include "linter/match/compile/blob.hpp"

namespace warmline::match {

/// Appends rows where they are aligned; `begin` of the result is their place in the block.
template <class Row>
RowRange append_rows(std::string& block, const std::vector<Row>& rows) {
    // RuleRow holds doubles, which the trait does not know what to say of.
    static_assert(std::has_unique_object_representations_v<Row> || std::same_as<Row, RuleRow>,
                  "fill the row up with Unused");
    block.resize((block.size() + 15) / 16 * 16);
    const RowRange range{static_cast<std::uint32_t>(block.size()),
                         static_cast<std::uint32_t>(rows.size())};
    if (!rows.empty())
        block.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row));
    return range;
}

/// Puts `more` behind `all`; the result counts rows.
template <class Row>
RowRange put_rows(std::vector<Row>& all, const std::vector<Row>& more) {
    const RowRange range{static_cast<std::uint32_t>(all.size()),
                         static_cast<std::uint32_t>(more.size())};
    all.insert(all.end(), more.begin(), more.end());
    return range;
}

}  // namespace warmline::match
