#include "linter/measure/body_prose.hpp"

namespace warmline {

std::string body_prose(const Document& document) {
    std::string out;
    for (const Block& block : document.blocks) {
        const bool prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
        if (!prose || block.quote_depth > 0) continue;
        if (!out.empty()) out += "\n\n";
        out += document.of(block.range);
    }
    return out;
}

}  // namespace warmline
