/// JSON Schema of rule files and pack.json, made from the same table the loader checks with, so
/// that editors complete and validate what the loader will accept.
#pragma once

#include <string>

namespace warmline::match {

/// Draft 2020-12, indented by two blanks.
std::string rule_schema();
std::string pack_schema();

}  // namespace warmline::match
