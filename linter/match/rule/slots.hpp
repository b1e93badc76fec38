/// What the texts of a rule may name in braces: "{text}", "{count}". A finding fills it in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/match/rule/rule_spec.hpp"

namespace warmline::match {

/// Slots of a kind; of a signal, clash or metric those its check fills. "text", the underlined
/// words, is always the first.
std::vector<std::string_view> slots_of(Kind kind, std::string_view check);

/// The names in braces of a text. "{{name}}", "{% if %}" and "{$name}" are tags somebody cites.
std::vector<std::string_view> slots_in(std::string_view text);

}  // namespace warmline::match
