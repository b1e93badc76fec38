#include "linter/match/clashes/figures_with.hpp"

#include <algorithm>

#include "linter/base/find_piece.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"

namespace warmline::match {
namespace {

/// The figure that ends before `end`, blanks aside; empty when none stands there.
TextRange figure_before(std::string_view text, std::size_t end) {
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\xC2' || text[end - 1] == '\xA0'))
        --end;
    auto begin = end;
    while (begin > 0 &&
           (is_digit(text[begin - 1]) || text[begin - 1] == '.' || text[begin - 1] == ','))
        --begin;
    while (begin < end && !is_digit(text[begin]))
        ++begin;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void add_figures(const Document& document, std::uint32_t number,
                 std::initializer_list<std::string_view> units, std::vector<Figure>& figures) {
    const auto& sentence = document.sentences[number];
    const auto text = document.folded_of(sentence.range);
    const auto before = figures.size();
    for (const auto unit : units)
        for (std::size_t at = 0; at < text.size(); at += unit.size()) {
            const auto found = find_piece(text.substr(at), unit);
            if (found == text.npos) break;
            at += found;
            const auto place = figure_before(text, at);
            constexpr std::size_t most_digits = 3;
            if (place.empty() || place.size() > most_digits) continue;
            int value = 0;
            for (const char c : place.of(text))
                if (is_digit(c)) value = value * 10 + (c - '0');
            const auto begin = sentence.range.begin;
            figures.push_back(
                {value,
                 {begin + place.begin, begin + static_cast<std::uint32_t>(at + unit.size())},
                 number});
        }
    std::sort(
        figures.begin() + static_cast<std::ptrdiff_t>(before), figures.end(),
        [](const Figure& one, const Figure& other) { return one.range.begin < other.range.begin; });
}

}  // namespace

std::vector<Figure> figures_with(const Document& document, BlockMask mask,
                                 std::initializer_list<std::string_view> units) {
    std::vector<Figure> figures;
    each_sentence(document, mask, [&](const Block&, const Sentence& sentence, std::uint32_t n) {
        if (sentence.has(Mark::digit)) add_figures(document, n, units, figures);
    });
    return figures;
}

void add_shares(const Document& document, std::uint32_t number, std::vector<Figure>& shares) {
    add_figures(document, number, {"%", "prozent", "percent", "per cent"}, shares);
}

std::vector<Figure> shares_in(const Document& document, BlockMask mask) {
    std::vector<Figure> shares;
    each_sentence(document, mask, [&](const Block&, const Sentence& sentence, std::uint32_t n) {
        if (sentence.has(Mark::percent)) add_shares(document, n, shares);
    });
    return shares;
}

const Figure* only_one(const std::vector<Figure>& figures) {
    const bool several = std::any_of(figures.begin(), figures.end(), [&](const Figure& figure) {
        return figure.value != figures.front().value;
    });
    return figures.empty() || several ? nullptr : &figures.front();
}

}  // namespace warmline::match
