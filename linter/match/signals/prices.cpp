#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "linter/match/engine/contains.hpp"
#include "linter/match/engine/cues.hpp"
#include "linter/match/engine/places.hpp"
#include "linter/match/signals/figure_text.hpp"
#include "linter/match/signals/signals.hpp"

namespace warmline::match {
namespace {

/// "Der Preis beträgt 12.480,-", "the fee is 48,000": a price whose currency is left to guess.
/// The figure ends its clause or goes on with a per-word, so "kostet 20 Minuten" is none.
TextRange bare_price(const Document& document, const Sentence& sentence, std::size_t at) {
    static constexpr auto between = std::to_array<std::string_view>(
        {"ca. ", "nur ", "jetzt ", "zusammen ", "rund ", "only ", "about ", "just ", "now "});
    const auto text = document.folded_of(sentence.range);
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n'))
        ++at;
    for (const auto word : between)
        if (text.substr(at).starts_with(word)) at += word.size();
    auto end = figure_end(text, at);
    while (end < text.size() && text[end] == '\'' && figure_end(text, end + 1) > end + 1)
        end = figure_end(text, end + 1);
    if (end < at + 2) return {};
    const auto rest = text.substr(end);
    const bool ends =
        rest.empty() || rest == "." || rest == "!" || rest == "\n" || rest.starts_with(". ") ||
        rest.starts_with(",-") || rest.starts_with(".-") || rest.starts_with(", ") ||
        rest.starts_with(" je ") || rest.starts_with(" pro ") || rest.starts_with(" per ") ||
        rest.starts_with(" and ") || rest.starts_with(" for ") || rest.starts_with(" zzgl") ||
        rest.starts_with(" extra") || rest.starts_with("\nunverz") || rest.starts_with(" unverz");
    const TextRange range{sentence.range.begin + static_cast<std::uint32_t>(at),
                          sentence.range.begin + static_cast<std::uint32_t>(end)};
    const auto overlaps = [&](const auto& facts) {
        return std::any_of(facts.begin(), facts.end(),
                           [&](const auto& fact) { return fact.range.overlaps(range); });
    };
    return ends && !overlaps(document.dates) && !overlaps(document.phones) ? range : TextRange{};
}

/// What such a price stands behind.
constexpr CueList price_words(
    {"preis betraegt", "preis ist",         "preis: ",          "preis von",  "kostet",
     "kosten jetzt",   "kosten zusammen",   "gebuehr betraegt", "betrag von", "zahlung von",
     "fuer nur",       "belaeuft sich auf", "geringfuegig auf", "price is",   "price of",
     "fee is",         "rent of",           "amount of",        "costs",      "total:",
     "breakfast is"});

/// What a price leaves open, in the languages of those who read the report.
struct Lack {
    const char *de, *en;
};

void report_lack(Check& check, TextRange range, const Lack& lack) {
    check.report(range, {{"fehlt", lack.de}, {"missing", lack.en}});
}

/// "149 EUR zzgl. MwSt., Anfahrt und Material": what comes on top stays open while no other sum
/// stands in the sentence.
bool leaves_extras_open(const Document& document, const Sentence& sentence,
                        const AmountFact& amount) {
    const auto rest = document.folded_of(
        TextRange{std::min(amount.range.end, sentence.range.end), sentence.range.end});
    bool on_top = false;
    for (const std::string_view word :
         {" zzgl", " zuzueglich", " plus ", ", zzgl", " exkl", " excluding ", " excl"})
        on_top = on_top || rest.starts_with(word);
    constexpr std::size_t near = 80;
    const bool told =
        std::any_of(document.amounts.begin(), document.amounts.end(), [&](const AmountFact& other) {
            return &other != &amount && sentence.range.contains(other.range);
        });
    return on_top && !told &&
           contains(rest.substr(0, near),
                    {"anfahrt", "material", "porto", "spesen", "nebenkosten", "zuschlag", "fracht",
                     "versand", "delivery", "postage", "shipping", "p&p", "expenses", "parts",
                     "call-out", "surcharge", "mileage", "booking fee", "service charge"});
}

/// Whether the mail, a file or a page it leads to may say how much.
bool tells_a_sum(const Document& document) {
    constexpr MarkMask told = mask_of(Mark::amount) | mask_of(Mark::percent);
    return !document.links.empty() ||
           (document.message != nullptr && !document.message->attachments.empty()) ||
           std::any_of(document.sentences.begin(), document.sentences.end(),
                       [](const Sentence& sentence) { return (sentence.marks & told) != 0; });
}

/// What the mail says of prices as a whole.
struct SaidOfPrices {
    bool tax = false, total = false;
    /// Net or gross is a question among businesses and in offers; a shop's answer to a customer
    /// gives the price they pay.
    bool business = false;
    bool offer = false;  ///< it makes one, or speaks of one
};

SaidOfPrices said_of_prices(const Check& check) {
    const auto& inquiry = check.inquiry();
    static constexpr CueList taxes({"mwst", " ust", "/ust", "(ust", "netto", "brutto", "steuer",
                                    " vat", "(vat", "+vat", "/vat", "(tax", " tax", " net ",
                                    "gross", "inkl", "incl", "zzgl"});
    static constexpr CueList totals({"rechnungsbetrag", "gesamtbetrag", "gesamtsumme",
                                     "invoice total", "total due", "amount due", "zahlbetrag"});
    static constexpr CueList offers(
        {"angebot", "offerte", "quotation", "our quote", "your quote", "proposal"});
    static constexpr CueList offerings(
        {"quote for", "we offer", "our offer", "wir bieten", "can offer", "offer:", "offer you"});
    const Cues tax(inquiry, taxes);
    const Cues total(inquiry, totals);
    const Cues offer(inquiry, offers);
    const Cues offering(inquiry, offerings);
    SaidOfPrices said;
    said.business = inquiry.is(Fact::business_recipient);
    for (const auto& block : check.document().blocks) {
        if (block.kind == BlockKind::quoted || block.kind == BlockKind::alternative) continue;
        said.tax = said.tax || tax.stand_in(block);
        said.total = said.total || total.stand_in(block);
        const bool offered = offer.stand_in(block);
        said.business = said.business || offered;
        said.offer = said.offer || offered || offering.stand_in(block);
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

/// "Wartung für 49 €", "the service at £49": a price where the mail makes an offer.
bool puts_a_price(std::string_view before) {
    for (const std::string_view word : {"fuer ", " zu ", " for ", " at "})
        if (before.ends_with(word)) return true;
    return false;
}

/// "The plan is £39", "liegt bei 49 €": a price where the sentence speaks of one; a balance and a
/// saving are no price.
bool states_a_price(const Inquiry& inquiry, std::uint32_t sentence, std::string_view before) {
    static constexpr CueList priced({"preis", "kosten", "vertrag", "gebuehr", "abo ", "tarif",
                                     "price", "cost", "contract", " plan ", " plan.", " fee ",
                                     "subscription", "package", "paket"});
    for (const std::string_view word : {" is ", "comes to ", "amounts to ", "liegt bei ",
                                        "belaeuft sich auf ", "beliefe sich auf "})
        if (before.ends_with(word)) return stand_in_sentence(inquiry, sentence, priced);
    return false;
}

/// "Ihr Angebot für 480 € nehmen wir an", "haben Sie für 480 € gekauft": the price is the reader's
/// own, or long paid.
bool is_settled(const Inquiry& inquiry, std::uint32_t sentence) {
    static constexpr CueList words({"ihr angebot", "ihrem angebot", "ihres angebots", "your quote",
                                    "your offer", "your proposal", "nehmen wir an", "we accept",
                                    "gekauft", "verkauft", "geliefert", "bestellt", "bought",
                                    "sold", "delivered", "ordered"});
    return stand_in_sentence(inquiry, sentence, words);
}

/// Money that went, comes back or is owed to an office, and prices the reader knows.
bool needs_no_basis(const Inquiry& inquiry, std::uint32_t sentence) {
    static constexpr CueList settled(
        {"erstatt", "gutschrift",
         // what something is worth, and what is lent
         "valuation", "valued", "appraisal", "mortgage", "loan", "insured", "verkehrswert",
         "kaufpreis", "hypothek", "darlehen", "kredit", "versicherungssumme", "refund",
         "ueberwiesen", "paid", "bezahlt", "abgebucht", "rechnung", "invoice", "gutschein",
         "voucher", "spende", "donat", "credit", "mindest", "ersparnis", "sparen", "save",
         "gone from", "waive", "erlassen", "eintritt", "ausflug", "trip", "porto", "urkunde",
         "bescheid", "schaden", "selbstbeteiligung", "kostenvoranschlag", "bussgeld", "zahlt ",
         "kaution", "ausweis", "enthalten", "included", "im monat weniger", "a night", "statt ",
         "instead of ", "up from ", "bekannt", "reisepreis", "own cost", "guthaben", "balance",
         "deposit", "anzahlung"});
    // Dues and public fees carry no tax to speak of.
    static constexpr CueList dues({"gebuehr", "beitrag", "spende", "fee ", "fees"});
    static constexpr CueList goods({"preis", "kostet"});
    return stand_in_sentence(inquiry, sentence, settled) ||
           (stand_in_sentence(inquiry, sentence, dues) &&
            !stand_in_sentence(inquiry, sentence, goods));
}

constexpr CueList periods({"einmalig", "once", "one-off", "pro ", "per ", "monatlich", "jaehrlich",
                           "monthly", "yearly", "im monat", "im jahr", "a month", "a year", "je ",
                           "jahresabo", "monatsabo"});

}  // namespace

void price_basis(Check& check) {
    const auto& document = check.document();
    const auto& inquiry = check.inquiry();
    const Cues prices(inquiry, price_words);
    each_sentence(document, check.row().scope,
                  [&](const Block&, const Sentence& sentence, std::uint32_t number) {
                      if (!sentence.has(Mark::digit) || sentence.has(Mark::amount)) return;
                      prices.any_in_sentence(number, [&](std::string_view word, std::size_t at) {
                          const auto range = bare_price(document, sentence, at + word.size());
                          if (!range.empty())
                              report_lack(check, range, {"die Währung", "the currency"});
                          return !range.empty();
                      });
                  });
    if (!tells_a_sum(document))
        for (const auto& hit : check.hits(Role::words))
            report_lack(check, hit.range, {"der neue Betrag", "the new figure"});
    std::optional<SaidOfPrices> said;
    for (const auto& amount : document.amounts) {
        const auto* sentence = sentence_of(document, amount);
        if (sentence == nullptr || !is_in(block_of(document, *sentence), check.row().scope))
            continue;
        const auto number = static_cast<std::uint32_t>(sentence - document.sentences.data());
        const auto says = [&](const auto& list) {
            return stand_in_sentence(inquiry, number, list);
        };
        if (leaves_extras_open(document, *sentence, amount)) {
            report_lack(check, amount.range,
                        {"was noch dazukommt, in Euro", "what comes on top, in figures"});
            continue;
        }
        const TextRange ahead{sentence->range.begin,
                              std::max(sentence->range.begin, amount.range.begin)};
        const auto before = document.folded_of(ahead);
        const bool priced = offers(before);
        // A shop's campaign gives the price its customers pay.
        const bool put = !priced && inquiry.context.profile != Profile::campaign &&
                         (puts_a_price(before) || states_a_price(inquiry, number, before)) &&
                         !is_settled(inquiry, number);
        if ((!priced && !put) || needs_no_basis(inquiry, number)) continue;
        if (!said) said = said_of_prices(check);
        if (said->total) return;
        if (put && !said->offer) continue;
        static constexpr CueList subscriptions(
            {"abo ",   "abos ",   "abo,",     "abo.",         "abo:",   "abonn",   "abopreis",
             "tarif",  "lizenz",  "mitglied", "subscription", " plan ", " plans ", " plan.",
             " plan,", "licence", "license",  " member",      "miete",  "leasing", "hosting"});
        // "wie im Vertrag von 2023" refers to terms the reader has.
        static constexpr CueList contracts({"vertrag", "contract"});
        static constexpr CueList known_contracts({"im vertrag", "laut vertrag", "vertrag vom"});
        const bool subscription =
            says(subscriptions) || (says(contracts) && !says(known_contracts));
        if (subscription && !amount.period && !says(periods))
            report_lack(check, amount.range, {"der Zeitraum", "the period"});
        else if ((subscription || said->business || put) && !said->tax && !amount.tax)
            report_lack(check, amount.range,
                        {"die Steuer (inkl. oder zzgl.)", "the tax (incl. or excl. VAT)"});
    }
}

}  // namespace warmline::match
