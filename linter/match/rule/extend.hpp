/// Rules that change other rules: merges every file with "extends" into the rule it names.
#pragma once

#include "linter/match/rule/rule_file.hpp"

namespace warmline::match {

/// Afterwards `files.rules` holds one file per id, none with "extends"; a changed rule keeps its
/// id, so ignores and baselines keep working. Reported: unknown and cyclic targets, ids that come
/// twice, words to take away that are not there.
void resolve_extensions(RuleFiles& files, Problems& problems);

}  // namespace warmline::match
