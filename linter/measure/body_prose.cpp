#include "linter/measure/body_prose.hpp"

namespace warmline {

bool is_body_prose(const Block& block) {
    const bool prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
    return prose && block.quote_depth == 0;
}

std::string body_prose(const Document& document) {
    std::string out;
    for (const Block& block : document.blocks) {
        if (!is_body_prose(block)) continue;
        if (!out.empty()) out += "\n\n";
        out += document.of(block.range);
    }
    return out;
}

}  // namespace warmline
