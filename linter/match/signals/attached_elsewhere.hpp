/// Where "attached", "angehängt", "beigefügt" speak of something else than a file of this mail: the
/// reader's own file, one that came with another mail, or things fixed to things.
#pragma once

#include "linter/match/engine/inquiry.hpp"

namespace warmline::match {

/// Whether the words of a hit, which would announce a file, do so of none that this mail carries.
bool is_attached_elsewhere(const Document& document, const Hit& hit);

}  // namespace warmline::match
