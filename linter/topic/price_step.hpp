/// What the figures of a mail say a price was and will be: "2,95 statt 2,40 Euro", "£1.62 … instead
/// of £1.38", "from 168,000 to 201,600", "kostet ab Januar 14 % mehr", "9.600 Euro mehr im Jahr",
/// and a line "bisher: 390 €" above "künftig: 594 €". A price may rise, or fall, without one word
/// that says so.
#pragma once

#include <optional>

#include "linter/text/document.hpp"

namespace warmline {

struct PriceStep {
    /// (new − old) ÷ old: .2 is a fifth dearer, −.1 a tenth cheaper; 0 when only `sum` is said.
    double share = 0;
    double sum = 0;        ///< new − old in whole units of money, 0 when only a share is said
    bool by_time = false;  ///< paid by the month or the year, so that `sum` is what it comes to
    bool granted = false;  ///< what the reader receives (a credit line, a rebate, pay), not pays
    TextRange range;       ///< from the first to the last of the figures and "mehr"

    /// What the reader has gets worse: they pay more, or are given less.
    bool hurts() const { return granted ? share < 0 : share > 0 || sum > 0; }
};

/// The largest step of the mail's own sentences, or none. Steps to more than three times the old
/// figure or less than a third of it are two different things, not one price.
std::optional<PriceStep> read_price_step(const Document& document);

/// Whether the mail speaks of other things first: in a newsletter one coffee that gets dearer is no
/// price increase. A subject that names money or says "Preis" makes it one.
bool is_told_in_passing(const Document& document, const PriceStep& step);

}  // namespace warmline
