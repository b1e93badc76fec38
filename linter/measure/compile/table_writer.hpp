/// Writes the tables of linter/measure/tables.hpp as C++.
#pragma once

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "linter/measure/compile/language_source.hpp"

namespace warmline {

void write_tables(std::ostream& out, const std::map<std::string, LanguageSource>& languages,
                  const std::vector<std::string>& class_names, const PronounSource& pronouns);

}  // namespace warmline
