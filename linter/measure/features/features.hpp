/// What the models see of a stretch of prose: a vector of plain figures (lengths, shares, counts,
/// word classes). Its terms are in terms.hpp.
///
/// This is the only implementation of the features; the fitting script reads what this one prints.
#pragma once

#include <string>
#include <vector>

#include "linter/measure/features/feature.hpp"
#include "linter/measure/passage.hpp"

namespace warmline {

/// All names in vector order, as many as are in use: "article.share", "article.per_sentence" …
const std::vector<std::string>& feature_names();

/// Fills `out` for the tokens of `stretch`. An empty stretch gives zeros.
void read_features(const Passage& passage, Stretch stretch, FeatureVector& out);

}  // namespace warmline
