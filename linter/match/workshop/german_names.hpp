/// The words rules are written with (severities, dimensions, profiles, kinds …) for readers: German
/// as reports say them, English as they are.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/vocabulary.hpp"

namespace warmline::match {

/// "major" → "groß"; a word without a German twin stays.
std::string named(std::string_view name, Language ui);

}  // namespace warmline::match
