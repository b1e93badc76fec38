#include "linter/match/clashes/sums.hpp"

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"

namespace warmline::match {
namespace {

/// A line of text that ends in a sum: "Mahnkosten:   5,00 EUR".
struct Line {
    const AmountFact* amount = nullptr;
    std::uint32_t begin = 0, end = 0;
};

/// The line an amount ends, nothing when more stands behind it.
Line line_of(const Document& document, const AmountFact& amount) {
    const std::string_view text = document.text;
    const auto before = text.rfind('\n', amount.range.begin);
    const auto after = text.find('\n', amount.range.end);
    const auto begin = before == text.npos ? 0 : before + 1;
    const auto end = after == text.npos ? text.size() : after;
    for (const char c : text.substr(amount.range.end, end - amount.range.end))
        if (c != ' ' && c != '\t' && c != '\r') return {};
    return {&amount, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool names_a_total(std::string_view label) {
    return contains(label, {"gesamt", "summe", "total", "zusammen", "zu zahlen", "rechnungsbetrag",
                            "zahlbetrag", "amount due", "balance due"}) &&
           !contains(label, {"zwischen", "subtotal", "sub-total", "bisher", "vorher"});
}

/// Taxes and parts of another line may be added or not; what is taken off has its sign in words.
bool is_open(std::string_view label) {
    return contains(
        label, {"mwst",      "ust",   "steuer",  "vat",       "tax",        "netto",    "brutto",
                "net ",      "gross", "davon",   "of which",  "inkl",       "incl",     "abzueg",
                "minus",     "less",  "rabatt",  "discount",  "gutschrift", "credit",   "anzahlung",
                "deposit",   "paid",  "bezahlt", "gutschein", "voucher",    "zwischen", "subtotal",
                "sub-total", "statt", "bisher",  "alt",       "neu",        "pro ",     "per ",
                "je ",       "each",  " x ",     "×",         "−",          "-"});
}

}  // namespace

void check_sums(Check& check) {
    const auto& document = check.document();
    std::vector<Line> items;
    for (const auto& amount : document.amounts) {
        const auto line =
            stands_in(document, amount, body_blocks) ? line_of(document, amount) : Line{};
        if (line.amount == nullptr) {
            items.clear();
            continue;
        }
        // Lines that follow one another, of one currency; two sums in a line are a comparison.
        if (!items.empty() && (items.back().end + 1 != line.begin ||
                               items.back().amount->currency != amount.currency))
            items.clear();
        const auto label = document.folded_of(TextRange{line.begin, amount.range.begin});
        constexpr std::size_t fewest = 2;
        if (!names_a_total(label)) {
            items.push_back(line);
            continue;
        }
        std::int64_t sum = 0;
        bool open = false;
        for (const auto& item : items) {
            sum += item.amount->cents;
            open = open ||
                   is_open(document.folded_of(TextRange{item.begin, item.amount->range.begin}));
        }
        if (items.size() >= fewest && !open && sum != amount.cents) {
            constexpr std::int64_t whole = 100;
            const bool german = document.language == Language::de;
            char other[48];
            std::snprintf(other, sizeof other, "%s: %lld%c%02lld",
                          german ? "Summe der Zeilen" : "sum of the lines",
                          static_cast<long long>(sum / whole), german ? ',' : '.',
                          static_cast<long long>(sum % whole));
            check.report(amount.range, {{"other", other}});
        }
        items.clear();
    }
}

}  // namespace warmline::match
