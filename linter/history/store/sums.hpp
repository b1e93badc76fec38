/// Sums over the mails of a period, by a key. Internal to the store.
#pragma once

#include <map>
#include <string>

#include "linter/history/figures.hpp"
#include "linter/history/store/session.hpp"

namespace warmline::history {

/// " sent_day between … and …" for the rendered mails of the period.
std::string mails_in(Period period);

/// `key`: an SQL expression over `assessments`, a text. `having`: a condition on the groups, or "";
/// `group`: what to group by when that is more than the key.
std::map<std::string, Sums> sums_by(Session& session, const std::string& key, Period period,
                                    const std::string& having = "", const std::string& group = "");

/// Over all mails of the period.
Sums sums_of(Session& session, Period period);

}  // namespace warmline::history
