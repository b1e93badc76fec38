/// Contact pressure: how many mails one recipient got, as a distribution. Internal to the store.
#pragma once

#include "linter/history/figures.hpp"
#include "linter/history/store/session.hpp"

namespace warmline::history {

/// Fills `pressure` and its medians.
void add_pressure(Session& session, ManagerFigures& figures);

}  // namespace warmline::history
