/// Conditions of a template, decided for one reader.
///
/// Understood: Liquid and Django ({% if x %} … {% elsif y %} … {% else %} … {% endif %}, unless),
/// Handlebars ({{#if x}} … {{else}} … {{/if}}, {{#unless x}}), Mailchimp (*|IF:X|* … *|ELSE:|* …
/// *|END:IF|*, IFNOT), ActiveCampaign (%IF x% … %ELSE% … %/IF%) and Inxmail ([%if x] … [%endif]).
/// A condition may ask whether a field is filled, compare it (=, ==, !=, <>) and join such
/// questions with "and" and "or". Conditions about anything else stay as they are written, whole.
#pragma once

#include <string>
#include <string_view>

#include "linter/campaign/merge_reader.hpp"

namespace warmline {

/// The template with the branch this reader gets in place of each condition that can be decided.
std::string decide_conditions(std::string_view text, const MergeReader& reader);

}  // namespace warmline
