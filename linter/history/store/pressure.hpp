/// Contact pressure: how many mails one recipient got, as a distribution. Internal to the store.
#pragma once

#include <unordered_map>

#include "linter/history/figures.hpp"
#include "linter/history/store/tally.hpp"

namespace warmline::history {

/// Fills `pressure` and its medians.
void add_pressure(const std::unordered_map<Pseudonym, Contacts>& contacts, ManagerFigures& figures);

}  // namespace warmline::history
