/// The merge tags in a link's target ("https://x.example/?kd={{ contact.id }}"), which no text
/// shows.
///
/// Only marks that no address of its own has: "{{", "{%", "*|" and "%%". Pure; linear in the
/// target.
#pragma once

#include <string_view>
#include <vector>

#include "linter/text/document.hpp"

namespace warmline {

/// `target` outlives the tags: their ranges and fields lie in it. Broken tags are left out.
std::vector<TagFact> tags_in_target(std::string_view target);

}  // namespace warmline
