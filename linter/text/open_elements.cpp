#include "linter/text/open_elements.hpp"

#include <algorithm>

namespace warmline {

bool OpenElements::push(Element element, const Mood& before, bool gap_after) {
    if (stack_.size() >= most) {
        ++too_deep_;
        return false;
    }
    std::uint16_t& same = tops_[static_cast<std::size_t>(element)];
    stack_.push_back({element, gap_after, false, same, top_block_, before});
    same = static_cast<std::uint16_t>(stack_.size());
    if (traits_of(element).block) top_block_ = same;
    return true;
}

OpenElements::Open OpenElements::pop() {
    const Open open = stack_.back();
    stack_.pop_back();
    tops_[static_cast<std::size_t>(open.element)] = open.same_below;
    top_block_ = open.block_below;
    return open;
}

std::size_t OpenElements::top(std::initializer_list<Element> elements) const {
    std::size_t highest = 0;
    for (const Element element : elements)
        highest = std::max(highest, top(element));
    return highest;
}

std::size_t OpenElements::scope() const {
    return top({Element::table, Element::cell, Element::header_cell, Element::caption});
}

std::size_t OpenElements::depth_after_end(Element element) {
    const std::size_t all = stack_.size();
    if (too_deep_ > 0) {
        --too_deep_;
        return all;
    }
    const std::size_t found = top(element);
    if (found == 0) return all;
    std::size_t fence = 0;
    switch (element) {
        case Element::table:
            break;
        case Element::cell:
        case Element::header_cell:
        case Element::row:
        case Element::row_group:
        case Element::caption:
            fence = top(Element::table);
            break;
        case Element::li:
            fence = std::max(top(Element::list), scope());
            break;
        default:
            fence = traits_of(element).block ? scope() : top_block_;
    }
    if (found > fence) return found - 1;
    const bool formats =
        element == Element::inline_mark || element == Element::font || element == Element::a;
    if (formats) stack_[found - 1].ended = true;
    return all;
}

std::size_t OpenElements::depth_after_start(Element element) const {
    const std::size_t all = stack_.size();
    const auto closes = [&](std::size_t found, std::size_t fence) {
        return found > fence ? found - 1 : all;
    };
    switch (element) {
        case Element::li:
            return closes(top(Element::li), std::max(top(Element::list), scope()));
        case Element::definition:
            return closes(top(Element::definition), std::max(top(Element::list), scope()));
        case Element::cell:
        case Element::header_cell:
            return closes(top({Element::cell, Element::header_cell}), top(Element::table));
        case Element::row:
            return closes(top(Element::row), top(Element::table));
        case Element::row_group:
            return closes(top(Element::row_group), top(Element::table));
        case Element::a:
            return closes(top(Element::a), top_block_);
        case Element::p:
        case Element::div:
        case Element::section:
        case Element::footer:
        case Element::centre:
        case Element::list:
        case Element::heading:
        case Element::pre:
        case Element::blockquote:
        case Element::hr:
        case Element::table:
            return closes(top(Element::p), scope());
        default:
            return all;
    }
}

}  // namespace warmline
