/// The figures of a period, summed up by the database.
#pragma once

#include <map>
#include <string>

#include "linter/history/figures.hpp"
#include "linter/history/store/store.hpp"

namespace warmline::history {

/// `files`: fingerprint → what its template is called, over what the store knows.
Result<ManagerFigures> manager_figures(Session& store, Period period, GroupBy group_by,
                                       const std::map<std::string, std::string>& files = {});

/// The last day of which a mail is stored, 0 in an empty store.
Result<int> last_recorded_day(Session& store);

}  // namespace warmline::history
