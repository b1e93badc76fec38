#include "linter/text/choose_body.hpp"

#include <algorithm>
#include <cstddef>

namespace warmline {
namespace {

bool is_html(PartKind kind) {
    return kind == PartKind::html || kind == PartKind::mjml;
}

/// What is known about a part from the parts around it.
struct Standing {
    bool holds_html = false, holds_plain = false;
    int chosen = -1;  ///< of a multipart/alternative: the child that is shown
    bool left_out = false;
    bool twin = false;
    std::uint8_t quote_depth = 0;
};

/// Later alternatives are richer (RFC 2046 5.1.4), HTML before plain.
void offer(const Part& parent, Standing& standing, const Standing& child, int index) {
    if (parent.type != "multipart/alternative") return;
    if (child.holds_html && !standing.holds_html) standing.chosen = index;
    if (child.holds_plain && !standing.holds_plain && !standing.holds_html) standing.chosen = index;
}

}  // namespace

Body choose_body(const Message& message) {
    const std::vector<Part>& parts = message.parts;
    std::vector<Standing> standings(parts.size());
    // Children stand after their parent, so one walk backwards and one forwards see all.
    for (std::size_t i = parts.size(); i-- > 0;) {
        Standing& own = standings[i];
        own.holds_html |= is_html(parts[i].kind);
        own.holds_plain |= parts[i].kind == PartKind::plain;
        if (parts[i].parent < 0 || parts[i].kind == PartKind::message) continue;
        const auto parent = static_cast<std::size_t>(parts[i].parent);
        offer(parts[parent], standings[parent], own, static_cast<int>(i));
        standings[parent].holds_html |= own.holds_html;
        standings[parent].holds_plain |= own.holds_plain;
    }
    Body body;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Standing& own = standings[i];
        const Part& part = parts[i];
        if (part.parent >= 0) {
            const auto outer = static_cast<std::size_t>(part.parent);
            const Standing& parent = standings[outer];
            own.left_out = parent.left_out;
            own.twin = parent.twin;
            own.quote_depth = parent.quote_depth;
            if (parts[outer].kind == PartKind::message)
                own.quote_depth = static_cast<std::uint8_t>(std::min(own.quote_depth + 1, 255));
            const bool rejected = parent.chosen >= 0 && parent.chosen != static_cast<int>(i);
            if (rejected && part.kind != PartKind::message) {
                own.twin =
                    own.twin || standings[static_cast<std::size_t>(parent.chosen)].holds_html;
                own.left_out = own.left_out || !own.twin;
            }
        }
        if (own.left_out || part.kind == PartKind::container || part.kind == PartKind::attachment)
            continue;
        const PlacedPart placed{static_cast<int>(i), own.quote_depth, own.twin};
        if (part.kind == PartKind::message || own.quote_depth > 0)
            body.attached.push_back(placed);
        else if (!own.twin)
            body.shown.push_back(placed);
        else if (part.kind == PartKind::plain)
            body.twins.push_back(placed);
    }
    return body;
}

}  // namespace warmline
