/// Data table or scaffolding? Newsletters are built of tables, and only tables of facts are read
/// as cells.
#pragma once

#include <cstddef>
#include <cstdint>

namespace warmline {

/// What is counted while a table is read.
struct TableShape {
    std::size_t first_paragraph = 0;  ///< index into Layout::paragraphs
    int rows_of_many = 0;             ///< rows with at least two cells that hold text
    int rows_of_three = 0;
    int filled_cells = 0;            ///< in the current row
    std::uint32_t longest_cell = 0;  ///< bytes of text
    bool presentation = false;       ///< role="presentation" or "none"
    bool bordered = false;
    int header_cells = 0;  ///< <th> that hold text
    int plain_cells = 0;   ///< <td> that hold text
    bool nested = false;   ///< holds another table
    bool images = false;

    // The cell that is being read.
    std::uint32_t cell_begin = 0;  ///< offset in the text
    std::size_t cell_first_link = 0;
    bool cell_is_header = false;
    bool cell_coloured = false;  ///< has a background: its only link may be a button

    void end_row() {
        if (filled_cells >= 2) ++rows_of_many;
        if (filled_cells >= 3) ++rows_of_three;
        filled_cells = 0;
    }
};

/// Some newsletter kits build their scaffolding of <th>, so a header counts beside plain cells
/// only.
constexpr bool is_data(const TableShape& table) {
    constexpr std::uint32_t longest_headed = 400, longest_bordered = 200, longest_bare = 80;
    if (table.presentation || table.nested) return false;
    if (table.header_cells > 0 && table.plain_cells > 0)
        return table.longest_cell <= longest_headed;
    if (table.rows_of_many < 2) return false;
    const bool grid = table.rows_of_three >= 3 && !table.images;
    if (table.bordered || grid) return table.longest_cell <= longest_bordered;
    return !table.images && table.longest_cell <= longest_bare;
}

}  // namespace warmline
