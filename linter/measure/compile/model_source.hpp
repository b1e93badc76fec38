/// Reads rules/measures/models, the fits as rules/fit/fit.py writes them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "linter/measure/compile/language_source.hpp"

namespace warmline {

/// Every model of the folder but that of pronouns, in order of file names. `class_names` give the
/// names of the figures behind the plain ones.
void read_models(const std::filesystem::path& folder, const std::vector<std::string>& class_names,
                 std::map<std::string, LanguageSource>& languages);

/// The pronoun model has features of its own; without its file every pronoun is even.
PronounSource read_pronoun_model(const std::filesystem::path& file);

}  // namespace warmline
