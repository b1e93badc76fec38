/// Sums over the mails of a period and of the one before, by a key. Internal to the store.
#pragma once

#include <map>
#include <string>

#include "linter/history/figures.hpp"
#include "linter/history/store/session.hpp"

namespace warmline::history {

using SumsByKey = std::map<std::string, Sums>;

/// One walk over the mails gives both periods.
struct TwoPeriods {
    SumsByKey now, before;
};

/// `key`: an SQL expression over `assessments`. `condition`: which mails, "" for all; `having`:
/// which keys. Counts recipients and senders, too.
TwoPeriods sums_by(Session& session, const std::string& key, Period period,
                   const std::string& condition = "", const std::string& having = "");

/// By week (its number is (day + 3) / 7) and over all, with recipients but without senders: they
/// only matter where groups are told apart.
struct InTime {
    SumsByKey weeks;
    Sums now, before;
};

InTime sums_in_time(Session& session, Period period);

}  // namespace warmline::history
