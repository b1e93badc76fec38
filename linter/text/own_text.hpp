/// Which blocks hold what the writer says to this reader.
#pragma once

#include "linter/text/document.hpp"

namespace warmline {

/// Subject and body; not who signs, the footer, what is quoted or what nobody sees.
constexpr bool is_own_text(BlockKind kind) {
    switch (kind) {
        case BlockKind::subject:
        case BlockKind::heading:
        case BlockKind::paragraph:
        case BlockKind::list_item:
        case BlockKind::table_cell:
            return true;
        default:
            return false;
    }
}

}  // namespace warmline
