/// Text with rows and columns: comma, semicolon or tab, quoted fields, any line end.
///
/// The delimiter is the one the heading row uses most. Quoted fields may hold delimiters, doubled
/// quotes and line ends. Bounded: rows beyond the limit are dropped and reported.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.hpp"

namespace warmline {

struct TableRow {
    std::size_t line = 0;  ///< 1-based, where the row begins
    std::vector<std::string> cells;
};

struct TableProblem {
    std::size_t line = 0;  ///< 1-based
    Problem problem;
};

struct Table {
    char delimiter = ',';
    std::vector<TableRow> rows;  ///< the heading row first; blank lines are left out
    std::vector<TableProblem> problems;
};

struct TableLimits {
    std::size_t rows = 1'000'000;
    std::size_t columns = 200;
    std::size_t cell_bytes = 16u << 10;
};

/// `text` is UTF-8.
Table read_table(std::string_view text, const TableLimits& limits = {});

}  // namespace warmline
