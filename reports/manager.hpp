/// The manager report: figures of a period → one page, one table or JSON.
///
/// Needs no mail: figures come from the history (linter/history/figures.hpp). Groups, weeks and
/// templates that would speak of single persons are not in the figures, so no renderer can show
/// them.
#pragma once

#include <string>

#include "linter/history/figures.hpp"
#include "linter/match/rule_pack.hpp"

namespace warmline {

/// One self-contained HTML page; `pack` explains the rules.
std::string manager_html(const history::ManagerFigures& figures, const RulePack& pack, Language ui);

/// "section,name,figure,value,before", one figure a line, for spreadsheets.
std::string manager_csv(const history::ManagerFigures& figures);

/// {"schema":"warmline-manager-1", …}, numbers as they are shown; null where there are too few.
std::string manager_json(const history::ManagerFigures& figures);

}  // namespace warmline
