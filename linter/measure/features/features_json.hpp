/// What the fitting script reads: features and terms of a text, as the models see them.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/vocabulary.hpp"

namespace warmline {

/// {"names": […]}: the features in vector order.
std::string feature_names_json();

/// {"id", "units": [{"words", "dense": […], "terms": […]}, …], "pronouns": […]}: the whole text
/// first, then its sentences when there are several. `id` is JSON.
std::string features_json(std::string_view id, std::string_view text, Language language);

}  // namespace warmline
