#include <algorithm>
#include <string>
#include <string_view>

#include "linter/match/engine/places.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

bool contains(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

}  // namespace

void price_basis(Check& check) {
    const auto& document = check.document();
    bool tax_somewhere = false, total = false, subscription = false;
    for (const auto& block : document.blocks) {
        if (block.kind == BlockKind::quoted || block.kind == BlockKind::alternative) continue;
        const auto text = document.folded_of(block.range);
        tax_somewhere =
            tax_somewhere || contains(text, {"mwst", "ust", "netto", "brutto", "steuer", "vat",
                                             "tax", "net ", "gross", "inkl", "incl", "zzgl"});
        total = total || contains(text, {"rechnungsbetrag", "gesamtbetrag", "gesamtsumme",
                                         "invoice total", "total due", "amount due", "zahlbetrag"});
        subscription =
            subscription || contains(text, {"abo", "tarif", "vertrag", "lizenz", "mitglied",
                                            "subscription", "plan", "licence", "license", "member",
                                            "miete", "leasing", "wartung", "hosting"});
    }
    if (total) return;
    for (const auto& amount : document.amounts) {
        if (!lies_in(document, amount.range, check.row().scope)) continue;
        const auto* sentence = document.sentence_at(amount.range.begin);
        if (sentence == nullptr) continue;
        const auto text = document.folded_of(sentence->range);
        const bool offer =
            contains(text, {"preis", "kostet", "kosten", "fuer nur", "ab ", "statt ", "nur ",
                            "price", "costs", "cost ", "only ", "from ", "instead of", "fee",
                            "gebuehr", "beitrag", "pro ", "for just"});
        const bool past =
            contains(text, {"erstatt", "gutschrift", "refund", "ueberwiesen", "paid", "bezahlt",
                            "abgebucht", "rechnung", "invoice", "gutschein", "voucher", "spende",
                            "donat", "credit", "mindest", "ersparnis", "sparen", "save"});
        if (!offer || past) continue;
        const bool german = check.inquiry().document.language == Language::de;
        if (subscription && !amount.period &&
            !contains(text,
                      {"einmalig", "once", "one-off", "pro ", "per ", "monatlich", "jaehrlich",
                       "monthly", "yearly", "im monat", "im jahr", "a month", "a year", "je "}))
            check.report(amount.range, {{"missing", german ? "der Zeitraum" : "the period"}});
        else if (!tax_somewhere && !amount.tax)
            check.report(amount.range, {{"missing", german ? "die Steuer (inkl. oder zzgl.)"
                                                           : "the tax (incl. or excl. VAT)"}});
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
            auto sign = original.find('%');
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
            check.report({sentence.range.begin + static_cast<std::uint32_t>(begin),
                          sentence.range.begin + static_cast<std::uint32_t>(sign + width)});
        });
}

void decimal_format(Check& check) {
    const auto& document = check.document();
    for (const auto& amount : document.amounts)
        if (amount.ambiguous_separator && lies_in(document, amount.range, check.row().scope)) {
            auto better = std::string(document.of(amount.range));
            for (auto& c : better)
                c = c == '.' ? ',' : c == ',' ? '.' : c;
            check.report(amount.range, {{"better", better}});
        }
    each_sentence(
        document, check.row().scope,
        [&](const Block& block, const Sentence& sentence, std::uint32_t) {
            if (!sentence.has(Mark::number) && !sentence.has(Mark::digit)) return;
            const auto language = check.inquiry().language_of(block);
            if (language == Language::other) return;
            const char wrong = language == Language::de ? ',' : '.';
            const auto text = document.of(sentence.range);
            // Three digits behind the other language's separator: 1,500 in German, 1.500 in
            // English.
            for (std::size_t i = 1; i + 3 < text.size() + 0; ++i) {
                const auto digit = [&](std::size_t at) {
                    return at < text.size() && text[at] >= '0' && text[at] <= '9';
                };
                if (text[i] != wrong || !digit(i - 1) || !digit(i + 1) || !digit(i + 2) ||
                    !digit(i + 3) || digit(i + 4))
                    continue;
                auto begin = i;
                while (begin > 0 && digit(begin - 1))
                    --begin;
                if (i - begin > 3 || text[begin] == '0') continue;
                if (begin > 0 &&
                    (text[begin - 1] == '.' || text[begin - 1] == ',' || text[begin - 1] == '/'))
                    continue;
                if (i + 4 < text.size() && (text[i + 4] == '.' || text[i + 4] == ',') &&
                    digit(i + 5))
                    continue;
                const TextRange range{sentence.range.begin + static_cast<std::uint32_t>(begin),
                                      sentence.range.begin + static_cast<std::uint32_t>(i + 4)};
                const bool phone =
                    std::any_of(document.phones.begin(), document.phones.end(),
                                [&](const auto& fact) { return fact.range.overlaps(range); });
                const bool amount =
                    std::any_of(document.amounts.begin(), document.amounts.end(),
                                [&](const auto& fact) { return fact.range.overlaps(range); });
                if (phone || amount) continue;
                auto better = std::string(document.of(range));
                better[i - begin] = wrong == ',' ? '.' : ',';
                check.report(range, {{"better", better}});
            }
        });
}

}  // namespace warmline::match
