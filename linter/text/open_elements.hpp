/// The elements that are open, and what an end tag closes.
///
/// The rules of the HTML standard that matter for mail, without its tree: implied ends, scopes (an
/// end tag inside a cell closes nothing outside it), inline ends that do not tear blocks. Every
/// question is answered in constant time, so nesting costs nothing; its depth is bounded.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <vector>

#include "linter/text/html_elements.hpp"
#include "linter/text/page.hpp"

namespace warmline {

class OpenElements {
public:
    static constexpr std::size_t most = 2000;

    struct Open {
        Element element = Element::unknown;
        bool gap_after = false;         ///< a blank line follows it
        bool ended = false;             ///< its end tag came inside a block that is still open
        std::uint16_t same_below = 0;   ///< number of the next one of its kind further out
        std::uint16_t block_below = 0;  ///< the same for blocks
        Mood before;                    ///< what held outside
    };

    /// False when it is too deep already; its end tag will be ignored as well.
    bool push(Element element, const Mood& before, bool gap_after);

    Open pop();

    std::size_t depth() const { return stack_.size(); }

    /// Whether the innermost element has had its end tag already ("<b><div></b></div>").
    bool innermost_ended() const { return !stack_.empty() && stack_.back().ended; }

    /// How many elements stay open when the end tag of `element` comes; `depth()` = it closes none.
    std::size_t depth_after_end(Element element);

    /// The same for elements a start tag closes by itself (<li> after <li>, a block after <p>).
    std::size_t depth_after_start(Element element) const;

private:
    std::size_t top(Element element) const { return tops_[static_cast<std::size_t>(element)]; }

    std::size_t top(std::initializer_list<Element> elements) const;
    std::size_t scope() const;

    std::vector<Open> stack_;
    std::array<std::uint16_t, element_count> tops_{};  ///< number (from 1) of the innermost; 0 none
    std::uint16_t top_block_ = 0;
    std::size_t too_deep_ = 0;
};

}  // namespace warmline
