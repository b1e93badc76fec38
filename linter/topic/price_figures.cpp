#include "linter/topic/price_figures.hpp"

namespace warmline::prices {

namespace {

/// Amounts are whole cents; "34,1 Cent" is told by its word.
double money_of(const AmountFact& amount, double written) {
    const double money = static_cast<double>(amount.cents) / minor_unit;
    return written > money * 2 ? written / minor_unit : money;
}

bool stands_in_a_date(const Document& document, TextRange range) {
    const auto overlaps = [&](const auto& fact) { return fact.range.overlaps(range); };
    return std::any_of(document.dates.begin(), document.dates.end(), overlaps) ||
           std::any_of(document.times.begin(), document.times.end(), overlaps);
}

}  // namespace

double value_of(std::string_view text) {
    double whole = 0, fraction = 0, unit = 1;
    const auto last = text.find_last_of(".,");
    const bool decimal = last != std::string_view::npos && text.size() - last <= 3;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] < '0' || text[i] > '9') continue;
        if (decimal && i > last)
            fraction += (unit /= 10) * (text[i] - '0');
        else
            whole = whole * 10 + (text[i] - '0');
    }
    return whole + fraction;
}

bool is_percent(const Document& document, const Word& word) {
    const auto after = std::string_view(document.folded).substr(word.range().end, 10);
    const auto from_sign = after.find_first_not_of(' ');
    if (from_sign == std::string_view::npos) return false;
    const auto sign = after.substr(from_sign);
    return sign.starts_with('%') || sign.starts_with("prozent") || sign.starts_with("percent") ||
           sign.starts_with("per cent");
}

std::vector<Figure> figures_of(const Document& document, std::uint32_t s) {
    const auto& sentence = document.sentences[s];
    std::vector<Figure> figures;
    for (auto w = sentence.word_begin; w < sentence.word_end; ++w) {
        const auto& word = document.words[w];
        if (!word.is(Word::has_digit)) continue;
        if (!figures.empty() && figures.back().range.overlaps(word.range())) continue;
        const auto amount =
            std::find_if(document.amounts.begin(), document.amounts.end(), [&](const auto& fact) {
                return fact.sentence == s && fact.range.overlaps(word.range());
            });
        if (amount != document.amounts.end())
            figures.push_back({money_of(*amount, value_of(document.folded_of(word))), true, false,
                               w, amount->range});
        else if (word.is(Word::number) && !stands_in_a_date(document, word.range()))
            figures.push_back({value_of(document.folded_of(word)), false,
                               is_percent(document, word), w, word.range()});
    }
    return figures;
}

}  // namespace warmline::prices
