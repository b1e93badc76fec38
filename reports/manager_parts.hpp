/// Numbers, changes and tables of the manager page.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/manager_measures.hpp"

namespace warmline {

/// "1 234,5" or "1,234.5", with a unit behind it.
std::string amount(double value, int digits, Language ui, std::string_view unit = "");

/// "▲ +2.3" with a class and a word for better or worse; "" without anything to compare.
std::string change(const ManagerMeasure& measure, const history::Sums& now,
                   const std::optional<history::Sums>& before, Language ui);

/// A cell with a number that sorts.
std::string number_cell(double value, std::string_view shown);

/// "3. April 2026", "3 April 2026".
std::string day_words(int day, Language ui);

/// "3. Apr", "3 Apr".
std::string short_day(int day, Language ui);

/// "3. Apr 2026", "3 Apr 2026".
std::string short_day_words(int day, Language ui);

/// Columns, then rows of ready cells; the first cell of a row is its head. `sortable`: heads are
/// buttons.
struct PageTable {
    std::string caption;
    std::vector<std::pair<std::string, bool>> columns;  ///< name, and whether it holds numbers
    std::vector<std::string> rows;                      ///< each the cells of one row
    bool sortable = true;

    std::string html() const;
};

/// A chart with its table inside. `kind`: "data-chart=\"bar\"" or "data-lines".
std::string chart_figure(std::string_view kind, std::string_view caption, const PageTable& table,
                         Language ui);

}  // namespace warmline
