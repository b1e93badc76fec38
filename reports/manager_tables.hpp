/// The sections of the manager page, each a heading, a sentence and a table.
#pragma once

#include <string>

#include "reports/manager.hpp"
#include "reports/manager_parts.hpp"

namespace warmline {

/// What all sections need.
struct ManagerView {
    const history::ManagerFigures& figures;
    const RulePack& pack;
    Language ui = Language::en;

    std::string say(std::string_view de, std::string_view en) const {
        return std::string(ui == Language::de ? de : en);
    }
};

/// Each "" when it has nothing to show.
std::string groups_section(const ManagerView& view);
std::string calls_section(const ManagerView& view);
std::string templates_section(const ManagerView& view);
std::string rules_section(const ManagerView& view);
std::string questions_section(const ManagerView& view);
std::string pressure_section(const ManagerView& view);

}  // namespace warmline
