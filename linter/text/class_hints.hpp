/// What the names in `class` and `id` tell: "mcnPreviewText", "btn-primary", "footer-cell".
#pragma once

#include <string_view>

namespace warmline {

struct ClassHints {
    bool preheader = false;
    bool footer = false;
    bool button = false;
    bool quote = false;      ///< the wrapper a mail program puts around what it quotes
    bool no_margin = false;  ///< paragraphs of Outlook and Word stand without a blank line
};

/// One pass over the names, any case.
ClassHints read_class_hints(std::string_view names);

}  // namespace warmline
