/// Web addresses that stand in the text themselves.
#pragma once

#include <string_view>
#include <vector>

#include "linter/text/document.hpp"

namespace warmline {

/// Every "https://…", "http://…" and "www.…" in `text` outside of `known` links, merged with them
/// in order of place. Marks that end a sentence or close a bracket are not part of an address;
/// template code in one is. Linear.
std::vector<LinkFact> with_raw_links(std::string_view text, std::vector<LinkFact> known);

}  // namespace warmline
