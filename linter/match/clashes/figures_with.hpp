/// Whole numbers of a text with the unit behind them: "20 %", "6 hours".
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "linter/text/document.hpp"

namespace warmline::match {

struct Figure {
    int value = 0;
    TextRange range;
    std::uint32_t sentence = 0;
};

/// Figures in blocks of `mask` that one of `units` follows.
std::vector<Figure> figures_with(const Document& document, BlockMask mask,
                                 std::initializer_list<std::string_view> units);

/// Adds those of one sentence that are in percent.
void add_shares(const Document& document, std::uint32_t number, std::vector<Figure>& shares);

/// Figures in percent in blocks of `mask`.
std::vector<Figure> shares_in(const Document& document, BlockMask mask);

/// The one figure all the others repeat, nullptr when there are several or none.
const Figure* only_one(const std::vector<Figure>& figures);

}  // namespace warmline::match
