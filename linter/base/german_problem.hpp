/// Complaints in German: what is wrong with a path, a pack, a list of people, a setting. Rooms
/// write them in English, once; here stands what each says in German. (What reading a mail met has
/// its German in reports/problem_words.hpp.)
///
///     in_german({"rule-unknown-field", "there is no field \"wrods\"", "a.json:3", "…"}).what
///         → "das Feld „wrods“ gibt es nicht"
///
/// What has no German yet stays as it is; the code and the place are the same in both.
#pragma once

#include <string>

#include "linter/base/result.hpp"
#include "linter/base/vocabulary.hpp"

namespace warmline {

Problem in_german(const Problem& problem);

/// One line for people in their language: "where: what; remedy".
std::string to_line(const Problem& problem, Language ui);

}  // namespace warmline
