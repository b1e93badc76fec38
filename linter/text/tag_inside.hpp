/// What stands inside one merge tag: field, own fallback, control words. Internal to the text room.
#pragma once

#include <string_view>

#include "linter/text/document.hpp"

namespace warmline {

/// Fills field, fallback, name_like, control and malformed of `tag` from its inside.
void read_tag_inside(std::string_view text, std::string_view folded, TextRange inside,
                     TagFact& tag);

/// Whether an Inxmail tag carries an option ("[Anrede,default(x)]").
bool has_tag_option(std::string_view folded_inside);

/// What a control tag does to the nesting of conditions.
enum class ControlStep { none, opens, turns, closes };

ControlStep control_step(std::string_view folded_tag);

}  // namespace warmline
