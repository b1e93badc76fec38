/// The figures of a period, summed up by the database.
#pragma once

#include "linter/history/figures.hpp"
#include "linter/history/store/store.hpp"

namespace warmline::history {

Result<ManagerFigures> manager_figures(Session& store, Period period, GroupBy group_by);

/// The last day of which a mail is stored, 0 in an empty store.
Result<int> last_recorded_day(Session& store);

}  // namespace warmline::history
