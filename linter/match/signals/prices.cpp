#include <algorithm>
#include <array>
#include <string_view>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

/// "Der Preis beträgt 12.480,-", "the fee is 48,000": a price whose currency is left to guess.
/// The figure ends its clause or goes on with a per-word, so "kostet 20 Minuten" is none.
TextRange bare_price(const Document& document, const Sentence& sentence) {
    static constexpr auto cues = std::to_array<std::string_view>(
        {"preis betraegt", "preis ist",         "preis: ",          "preis von",  "kostet",
         "kosten jetzt",   "kosten zusammen",   "gebuehr betraegt", "betrag von", "zahlung von",
         "fuer nur",       "belaeuft sich auf", "geringfuegig auf", "price is",   "price of",
         "fee is",         "rent of",           "amount of",        "costs",      "total:",
         "breakfast is"});
    static constexpr auto between = std::to_array<std::string_view>(
        {"ca. ", "nur ", "jetzt ", "zusammen ", "rund ", "only ", "about ", "just ", "now "});
    const auto text = document.folded_of(sentence.range);
    for (const auto cue : cues) {
        auto at = text.find(cue);
        if (at == text.npos) continue;
        at += cue.size();
        while (at < text.size() && (text[at] == ' ' || text[at] == '\n'))
            ++at;
        for (const auto word : between)
            if (text.substr(at).starts_with(word)) at += word.size();
        auto end = figure_end(text, at);
        while (end < text.size() && text[end] == '\'' && figure_end(text, end + 1) > end + 1)
            end = figure_end(text, end + 1);
        if (end < at + 2) continue;
        const auto rest = text.substr(end);
        const bool ends =
            rest.empty() || rest == "." || rest == "!" || rest == "\n" || rest.starts_with(". ") ||
            rest.starts_with(",-") || rest.starts_with(".-") || rest.starts_with(", ") ||
            rest.starts_with(" je ") || rest.starts_with(" pro ") || rest.starts_with(" per ") ||
            rest.starts_with(" and ") || rest.starts_with(" for ") || rest.starts_with(" zzgl") ||
            rest.starts_with(" extra") || rest.starts_with("\nunverz") ||
            rest.starts_with(" unverz");
        const TextRange range{sentence.range.begin + static_cast<std::uint32_t>(at),
                              sentence.range.begin + static_cast<std::uint32_t>(end)};
        const auto overlaps = [&](const auto& facts) {
            return std::any_of(facts.begin(), facts.end(),
                               [&](const auto& fact) { return fact.range.overlaps(range); });
        };
        if (ends && !overlaps(document.dates) && !overlaps(document.phones)) return range;
    }
    return {};
}

/// What a price leaves open, in the languages of those who read the report.
struct Lack {
    const char *de, *en;
};

void report_lack(Check& check, TextRange range, const Lack& lack) {
    check.report(range, {{"fehlt", lack.de}, {"missing", lack.en}});
}

/// What the mail says of prices as a whole.
struct SaidOfPrices {
    bool tax = false, total = false;
    /// Net or gross is a question among businesses and in offers; a shop's answer to a customer
    /// gives the price they pay.
    bool business = false;
};

SaidOfPrices said_of_prices(const Check& check) {
    const auto& inquiry = check.inquiry();
    const Pieces taxes(inquiry.grams, {"mwst", "ust", "netto", "brutto", "steuer", "vat", "tax",
                                       "net ", "gross", "inkl", "incl", "zzgl"});
    const Pieces totals(inquiry.grams, {"rechnungsbetrag", "gesamtbetrag", "gesamtsumme",
                                        "invoice total", "total due", "amount due", "zahlbetrag"});
    const Pieces offers(inquiry.grams,
                        {"angebot", "offerte", "quotation", "our quote", "your quote", "proposal"});
    SaidOfPrices said;
    said.business =
        inquiry.context.profile == Profile::campaign || inquiry.is(Fact::business_recipient);
    for (const auto& block : check.document().blocks) {
        if (block.kind == BlockKind::quoted || block.kind == BlockKind::alternative) continue;
        const auto text = check.document().folded_of(block.range);
        said.tax = said.tax || taxes.stand_in(text);
        said.total = said.total || totals.stand_in(text);
        said.business = said.business || offers.stand_in(text);
    }
    return said;
}

/// Whether the words before an amount make it a price: "kostet ab August", "for only". A "nur" or
/// "ab" somewhere else in the sentence does not: "ab Dienstag, 85 Euro wie besprochen".
bool offers(std::string_view before) {
    for (const std::string_view word : {"nur ", "ab ", "only ", "from ", "for just "})
        if (before.ends_with(word)) return true;
    constexpr std::size_t near = 40;
    if (before.size() > near) before.remove_prefix(before.size() - near);
    return contains(before, {"kostet ", " kosten kuenftig ", " kosten ab ", " kosten jetzt ",
                             " kosten nur ", "preis von ", "preis betraegt ", "preis liegt ",
                             "preis ist ", "preis: ", "fuer nur ", "schon fuer ", "costs ",
                             " cost ", "price is ", "price of ", "price: ", "for only "});
}

/// Money that went, comes back or is owed to an office, and prices the reader knows.
bool needs_no_basis(std::string_view text) {
    const bool past = contains(text, {"erstatt",

                                      "gutschrift",
                                      "refund",
                                      "ueberwiesen",
                                      "paid",
                                      "bezahlt",
                                      "abgebucht",
                                      "rechnung",
                                      "invoice",
                                      "gutschein",
                                      "voucher",
                                      "spende",
                                      "donat",
                                      "credit",
                                      "mindest",
                                      "ersparnis",
                                      "sparen",
                                      "save",
                                      "gone from",
                                      "waive",
                                      "erlassen",
                                      "eintritt",
                                      "ausflug",
                                      "trip",
                                      "porto",
                                      "urkunde",
                                      "bescheid",
                                      "schaden",
                                      "selbstbeteiligung",
                                      "kostenvoranschlag",
                                      "bussgeld",
                                      "zahlt ",
                                      "kaution",
                                      "ausweis",
                                      "enthalten",
                                      "included",
                                      "im monat weniger",
                                      "a night",
                                      "statt ",
                                      "instead of ",
                                      "up from ",
                                      "bekannt",
                                      "reisepreis",
                                      "own cost"});
    // Dues and public fees carry no tax to speak of.
    const bool dues = contains(text, {"gebuehr", "beitrag", "spende", "fee ", "fees"}) &&
                      !contains(text, {"preis", "kostet"});
    return past || dues;
}

bool names_period(std::string_view text) {
    return contains(text, {"einmalig", "once", "one-off", "pro ", "per ", "monatlich", "jaehrlich",
                           "monthly", "yearly", "im monat", "im jahr", "a month", "a year", "je ",
                           "jahresabo", "monatsabo"});
}

}  // namespace

void price_basis(Check& check) {
    const auto& document = check.document();
    each_sentence(document, check.row().scope,
                  [&](const Block&, const Sentence& sentence, std::uint32_t) {
                      if (!sentence.has(Mark::digit) || sentence.has(Mark::amount)) return;
                      if (const auto range = bare_price(document, sentence); !range.empty())
                          report_lack(check, range, {"die Währung", "the currency"});
                  });
    if (document.amounts.empty()) return;
    const auto said = said_of_prices(check);
    if (said.total) return;
    for (const auto& amount : document.amounts) {
        if (!lies_in(document, amount.range, check.row().scope)) continue;
        const auto* sentence = document.sentence_at(amount.range.begin);
        if (sentence == nullptr) continue;
        const auto text = document.folded_of(sentence->range);
        const TextRange ahead{sentence->range.begin,
                              std::max(sentence->range.begin, amount.range.begin)};
        if (!offers(document.folded_of(ahead)) || needs_no_basis(text)) continue;
        const bool subscription =
            contains(text, {"abo", "tarif", "lizenz", "mitglied", "subscription", "plan", "licence",
                            "license", "member", "miete", "leasing", "hosting"});
        // "wie im Vertrag von 2023" refers to terms the reader has.
        const bool contract = contains(text, {"vertrag", "contract"}) &&
                              !contains(text, {"im vertrag", "laut vertrag", "vertrag vom"});
        if ((subscription || contract) && !amount.period && !names_period(text))
            report_lack(check, amount.range, {"der Zeitraum", "the period"});
        else if ((subscription || contract || said.business) && !said.tax && !amount.tax)
            report_lack(check, amount.range,
                        {"die Steuer (inkl. oder zzgl.)", "the tax (incl. or excl. VAT)"});
    }
}

}  // namespace warmline::match
