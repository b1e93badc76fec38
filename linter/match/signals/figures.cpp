#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_part_of_code(char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '/' ||
           c == '-' || c == '.' || c == ',' || c == ':';
}

/// End of a figure with its separators that begins at `at`; `at` when none begins there.
std::size_t figure_end(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_digit(text[at])) return at;
    auto end = at;
    while (end < text.size() &&
           (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') &&
                                    end + 1 < text.size() && is_digit(text[end + 1]))))
        ++end;
    return end;
}

/// Groups of three behind the other language's separator: "1,500" and "1,250.00" in German,
/// "1.500" and "1.250,00" in English. One comma or point with other than three digits is open.
bool is_foreign(std::string_view figure, Language language) {
    const char group = language == Language::de ? ',' : '.';
    const char decimal = language == Language::de ? '.' : ',';
    const auto first = figure.find(group);
    if (first == figure.npos || first == 0 || first > 3 || figure[0] == '0') return false;
    auto rest = figure.substr(first);
    while (rest.size() >= 4 && rest[0] == group && is_digit(rest[1]) && is_digit(rest[2]) &&
           is_digit(rest[3])) {
        rest.remove_prefix(4);
    }
    if (rest.empty()) return true;
    if (rest[0] != decimal || rest.size() > 3) return false;
    return rest.find(group) == rest.npos && rest.find(decimal, 1) == rest.npos;
}

std::string swapped(std::string_view figure) {
    std::string better(figure);
    for (auto& c : better)
        c = c == '.' ? ',' : c == ',' ? '.' : c;
    return better;
}

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

void percent_base(Check& check) {
    const auto& document = check.document();
    each_sentence(
        document, check.row().scope, [&](const Block&, const Sentence& sentence, std::uint32_t) {
            if (!sentence.has(Mark::percent) || sentence.has(Mark::amount)) return;
            const auto text = document.folded_of(sentence.range);
            if (!contains(text,
                          {"teurer",   "guenstiger", "billiger", "mehr",    "weniger", "rabatt",
                           "nachlass", "gesenkt",    "erhoeht",  "steigt",  "steigen", "sinkt",
                           "sinken",   "schneller",  "more",     "less",    "off",     "increase",
                           "decrease", "reduc",      "discount", "cheaper", "faster",  "up by",
                           "rise",     "ersparnis",  "sparen",   "save",    "higher",  "lower"}))
                return;
            if (contains(text, {" auf ", " von ", "statt", "gegenueber", "verglichen",
                                "im vergleich", "als ", "compared", " on ", " than ", " of ",
                                " from ", "vorjahr", "versus"}))
                return;
            // Underline figure and sign: "20 %", "20%", "20 Prozent".
            const auto original = document.of(sentence.range);
            // "{% if vip %}15 % off": the sign behind a figure, not that of a tag.
            auto sign = original.find('%');
            const auto behind_figure = [&](std::size_t at) {
                const auto before = original.find_last_not_of(" \xC2\xA0", at - 1);
                return at > 0 && before != original.npos && is_digit(original[before]);
            };
            while (sign != original.npos && !behind_figure(sign))
                sign = original.find('%', sign + 1);
            auto width = std::size_t{1};
            if (sign == original.npos) {
                for (const std::string_view word : {"prozent", "percent"})
                    if (const auto at = text.find(word); at != text.npos) {
                        sign = at;
                        width = word.size();
                    }
            }
            if (sign == original.npos) return;
            auto begin = sign;
            const auto part_of_figure = [](char c) {
                return (c >= '0' && c <= '9') || c == ' ' || c == ',' || c == '.' || c == '\xC2' ||
                       c == '\xA0' || c == '-';
            };
            while (begin > 0 && part_of_figure(original[begin - 1]))
                --begin;
            while (begin < sign && (original[begin] < '0' || original[begin] > '9'))
                ++begin;
            auto end = sign + width;
            // "20 % weniger" is one thought.
            for (const std::string_view word :
                 {" teurer", " guenstiger", " billiger", " mehr", " weniger", " less", " more",
                  " off", " cheaper", " faster", " higher", " lower", " schneller"})
                if (text.substr(sign + width).starts_with(word)) end = sign + width + word.size();
            check.report({sentence.range.begin + static_cast<std::uint32_t>(begin),
                          sentence.range.begin + static_cast<std::uint32_t>(end)});
        });
}

void decimal_format(Check& check) {
    const auto& document = check.document();
    each_sentence(
        document, check.row().scope,
        [&](const Block& block, const Sentence& sentence, std::uint32_t) {
            if (!sentence.has(Mark::number) && !sentence.has(Mark::digit) &&
                !sentence.has(Mark::amount))
                return;
            const auto language = check.inquiry().language_of(block);
            if (language == Language::other) return;
            const auto text = document.of(sentence.range);
            for (std::size_t i = 0; i < text.size();) {
                if (!is_digit(text[i])) {
                    ++i;
                    continue;
                }
                const auto end = figure_end(text, i);
                const auto figure = text.substr(i, end - i);
                const bool alone = i == 0 || !is_part_of_code(text[i - 1]);
                const bool ends = end >= text.size() || !is_part_of_code(text[end]);
                if (alone && ends && is_foreign(figure, language)) {
                    const TextRange range{sentence.range.begin + static_cast<std::uint32_t>(i),
                                          sentence.range.begin + static_cast<std::uint32_t>(end)};
                    const bool phone =
                        std::any_of(document.phones.begin(), document.phones.end(),
                                    [&](const auto& fact) { return fact.range.overlaps(range); });
                    if (!phone) check.report(range, {{"better", swapped(figure)}});
                }
                i = end;
            }
        });
}

}  // namespace warmline::match
