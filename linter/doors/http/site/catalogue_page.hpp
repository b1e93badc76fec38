/// The rule catalogue as a page of the service: every rule with reasons and examples, with a
/// filter.
#pragma once

#include <string>

#include "linter/match/rule_pack.hpp"

namespace warmline::http {

std::string catalogue_page_html(const RulePack& pack, Language ui);

}  // namespace warmline::http
