/// `rules catalogue`: every rule with its reasons and examples as one readable page.
#pragma once

#include <string>

#include "linter/match/rule_pack.hpp"

namespace warmline::match {

/// A self-contained HTML page (no script, no foreign file) with a list of packs and a section a
/// rule.
std::string catalogue_html(const RulePack& pack, Language ui);

std::string catalogue_markdown(const RulePack& pack, Language ui);

}  // namespace warmline::match
