/// Which of the four profiles a mail has, and why.
#pragma once

#include <string_view>

#include "linter/topic/classify.hpp"
#include "linter/topic/structure.hpp"
#include "linter/topic/tally.hpp"

namespace warmline {

struct ProfileChoice {
    Profile profile = Profile::service;
    double confidence = 0;    ///< 0–1
    std::string_view reason;  ///< "list-unsubscribe", "personal", …; static storage
};

/// From headers first; words decide only where headers are silent. `mass`: sent to many.
ProfileChoice choose_profile(const Structure& structure, const Tally& sums, bool mass,
                             const ClassifyOptions& options);

}  // namespace warmline
