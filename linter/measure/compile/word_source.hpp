/// Reads rules/measures/words: the classes of words and how common words are.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "linter/measure/compile/language_source.hpp"

namespace warmline {

/// Adds the classes of `classes.json` to every language and their names, in bit order, to `names`.
void read_classes(const std::filesystem::path& file,
                  std::map<std::string, LanguageSource>& languages,
                  std::vector<std::string>& names);

/// Lines "spoken 7: word word …" and "written 9: …"; "#" begins a comment.
void read_familiar(const std::filesystem::path& file, LanguageSource& source);

}  // namespace warmline
