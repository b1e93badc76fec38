/// The rules that settings ask for, and what is wrong with a setting told where it stands.
#pragma once

#include <memory>
#include <string_view>

#include "linter/settings/settings.hpp"

namespace warmline {

/// Built-in packs, those of `settings.packs`, and the changes of `settings.rules`. A folder that is
/// not there or a rule nobody knows is told at the file and line of the setting.
Result<std::shared_ptr<const RulePack>> pack_of(const Settings& settings);

/// `problem` at the file and line that hold `key`; as it is when no file does.
Problem at_its_place(Problem problem, std::string_view key, const Settings& settings);

}  // namespace warmline
