/// What a sentence does, beside the words it does it with: something of the reader's ends, on a
/// date; an amount follows another; it was asked for; two things are compared.
///
/// Traits are read from the families of words (news.hpp), from figures (price_step.hpp) and from a
/// few small words. One trait, or two of one sentence, is a term that the fitted weights count as
/// they count a word (tidings.hpp): a taking-away is heard whatever it is called.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "linter/text/document.hpp"
#include "linter/topic/news.hpp"
#include "linter/topic/price_step.hpp"

namespace warmline {

/// One bit per trait; the first are the families of news in their order.
using TraitMask = std::uint32_t;
inline constexpr std::size_t trait_count = 32;

/// Of a whole mail: no sentence does harm. Its place in `trait_names`.
inline constexpr std::size_t quiet_trait = trait_count - 1;

/// Whether one of these says that something ends, is denied, broken, wrong, late, dearer or less.
bool does_harm(TraitMask traits);

TraitMask traits_of(const Document& document, std::uint32_t sentence, std::uint16_t families,
                    const std::optional<PriceStep>& step);

/// As rules/tidings.tsv names them: "end", and "end date" for two.
inline constexpr std::array<std::string_view, trait_count> trait_names{
    "end",      "deny",   "damage",  "error",   "delay",  "cost",  "cut",    "search",
    "decide",   "admit",  "stake",   "wish",    "done",   "glad",  "small",  "talk",
    "yours",    "date",   "money",   "percent", "before", "after", "denied", "supposed",
    "compared", "dearer", "cheaper", "asks",    "we",     "short", "met",    "quiet"};

constexpr std::string trait_name(std::size_t first, std::size_t second) {
    std::string name(trait_names[first]);
    if (second != first) name += " " + std::string(trait_names[second]);
    return name;
}

}  // namespace warmline
