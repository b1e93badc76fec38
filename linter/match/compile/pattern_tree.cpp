#include "linter/match/compile/pattern_tree.hpp"

#include <algorithm>
#include <utility>

namespace warmline::match {

bool may_be_empty(const PatternNode& node) {
    const auto empty = [](const PatternNode& inner) { return may_be_empty(inner); };
    switch (node.kind) {
        case PatternNode::Kind::set:
            return false;
        case PatternNode::Kind::assertion:
            return true;
        case PatternNode::Kind::choice:
            return std::any_of(node.inner.begin(), node.inner.end(), empty);
        case PatternNode::Kind::repeat:
            return node.least == 0 || may_be_empty(node.inner.front());
        default:
            return std::all_of(node.inner.begin(), node.inner.end(), empty);
    }
}

namespace {

/// A byte alone, or a text of bytes: what a letter beyond ASCII is folded to.
bool is_text_of(const PatternNode& node, const ByteSet& set) {
    if (node.kind != PatternNode::Kind::sequence) return false;
    return std::all_of(node.inner.begin(), node.inner.end(), [&](const PatternNode& letter) {
        if (letter.kind != PatternNode::Kind::set) return false;
        auto both = letter.set;
        both.add(set);
        return both == set;
    });
}

/// "[a-z]|ae|oe", which is how "[a-zäö]" is folded: one set first, and texts of its bytes.
bool is_set_and_its_texts(const PatternNode& node) {
    if (node.kind != PatternNode::Kind::choice) return false;
    const auto& first = node.inner.front();
    if (first.inner.size() != 1 || first.inner[0].kind != PatternNode::Kind::set) return false;
    return std::all_of(node.inner.begin() + 1, node.inner.end(), [&](const PatternNode& other) {
        return is_text_of(other, first.inner[0].set);
    });
}

/// Around a loop the texts add nothing to the set: they are rounds of it that were tried before.
}  // namespace

PatternNode without_texts(PatternNode looped) {
    PatternNode* node = &looped;
    while (node->kind == PatternNode::Kind::group && node->number == 0)
        node = &node->inner.front();
    if (!is_set_and_its_texts(*node)) return looped;
    auto set = std::move(node->inner.front().inner.front());
    return set;
}

}  // namespace warmline::match
