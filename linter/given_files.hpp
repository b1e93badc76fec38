/// The files a door is given beside mail: the list of readers, and numbers of the models.
///
/// The command line, the gateway and the local service read them with these functions, so the same
/// mistake gets the same words everywhere.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "linter/lint.hpp"

namespace warmline {

/// Why nobody of the list can be used; nothing when somebody can.
std::optional<Problem> why_unusable(const PeopleList& people);

/// The list, whose `problems()` name the rows left out, in the language `ui`. A file that cannot be
/// read, or that holds no usable row and says why, is a problem.
Result<std::shared_ptr<const PeopleList>> people_of(const std::filesystem::path& file, Language ui,
                                                    Cells cells = Cells::drop);

/// Your own numbers of scores and calls instead of ours, written into `options`. Every mistake is
/// returned; with one, the numbers are not to be used.
std::vector<Problem> take_numbers(const std::filesystem::path& file, LintOptions& options);

}  // namespace warmline
